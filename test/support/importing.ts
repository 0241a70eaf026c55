import { expect, vi } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { deleteChore } from '../../src/features/planning/index.ts'
import { features as replayed } from '../../src/features/replay.ts'
import type { FormatName } from '../../src/features/transfer/exported.ts'
import { writeFile } from '../../src/features/transfer/write-file.flow.ts'
import { features } from '../../src/features/worker.ts'
import type { createDatabase } from './app.ts'
import { clientOf } from './discord.ts'
import { inStillTime } from './still-time.ts'
import { givenWorker } from './worker.ts'

type Database = Awaited<ReturnType<typeof createDatabase>>

export const TIMEOUT = { timeout: 60_000, interval: 20 }

/** A guild whose manager, Zoe, imports files; no time passes but what the test lets pass. */
export async function importingIn(database: Database) {
  const house = await inStillTime(database)
  const { app, discord, zoe, sleep } = house
  const { admin } = database
  const atWork = () => givenWorker(app, features, { discord: clientOf(discord).discord })

  const chores = async (guildId: string) => {
    const rows = await admin<{ id: string; name: Buffer }[]>`
      select id, name from chores where guild_id = ${guildId} and archived_at is null order by id`
    return inGuild(app.db, guildId, async ({ vault }) =>
      rows.map(({ id, name }) => ({
        id,
        name: vault.open({ table: 'chores', column: 'name', id }, name),
      })),
    )
  }

  /** The card with what would come of a file. */
  async function upload(content: string | Uint8Array, who = zoe, filename = 'chores.csv') {
    const asked = await who.command('/manage import', { file: { filename, content } })
    sleep({ seconds: 3 })
    await vi.waitFor(() => expect(asked.text).not.toContain('thinking'), TIMEOUT)
    return asked
  }

  return {
    ...house,
    admin,
    atWork,
    upload,
    names: async (guildId = house.guildId) =>
      (await chores(guildId)).map(({ name }) => name).toSorted(),
    async exported(format: FormatName, guildId = house.guildId) {
      const written = { format, locale: 'nl', now: app.clock.now() }
      return (await inGuild(app.db, guildId, (scope) => writeFile(scope, written))).bytes
    },
    async deleteAll() {
      const { guildId } = house
      const origin = { guildId, by: zoe.id, isManager: true, correlationId: 'test' }
      for (const { id: choreId } of await chores(guildId))
        await deleteChore(app, { ...origin, choreId })
    },
    async untilSaid(card: { readonly text: string }, words: string) {
      await vi.waitFor(() => {
        sleep({ seconds: 1 })
        expect(card.text).toContain(words)
      }, TIMEOUT)
    },
    /** The newest file of this name that the bot posted. */
    fileNamed(name: string) {
      const found = [...discord.world.files.values()].filter((file) => file.name.startsWith(name))
      return Buffer.from(found.at(-1)?.bytes ?? []).toString('utf8')
    },
    async verified(guildId = house.guildId) {
      const { differences, fault } = await createVerify(app.db, replayed)(guildId)
      return { differences, fault }
    },
  }
}
