import { expect, vi } from 'vitest'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { changeSettings } from '../../src/features/guilds/change-settings.flow.ts'
import { features } from '../../src/features/replay.ts'
import { features as workerFeatures } from '../../src/features/worker.ts'
import type { createDatabase } from './app.ts'
import { clientOf } from './discord.ts'
import { inStillTime } from './still-time.ts'
import { givenWorker } from './worker.ts'

export const TIMEOUT = { timeout: 20_000, interval: 20 }

const AGREES = { manager: 'A manager agrees', member: 'Another member agrees' } as const

interface Wanted {
  readonly approver?: keyof typeof AGREES
  readonly channel?: boolean
}

/** A guild with one chore, and a worker that posts what it has to. */
export async function approvingIn(
  database: Awaited<ReturnType<typeof createDatabase>>,
  { approver, channel = true }: Wanted = {},
) {
  const still = await inStillTime(database)
  const { app, guildId, home, discord, zoe } = still
  const { id: channelId } = zoe.channel
  const settings = { guildId, guildLocale: 'nl', by: zoe.id, correlationId: null }
  if (channel) await changeSettings(app, { ...settings, change: (now) => ({ ...now, channelId }) })
  await zoe.command('/chore add', { name: 'Bins', when: 'every day 18:00' })
  if (approver) {
    const card = await zoe.command('/chore show', { chore: 'Bins' })
    await card.click('More')
    await card.click('When done')
    await card.select(AGREES[approver], 'Who has to agree')
  }
  givenWorker(app, workerFeatures, { discord: clientOf(discord).discord })
  const appOfOwner = database.appFor('owner', { isolation: 'repeatable read' })
  return {
    ...still,
    bas: home.member('Bas', { locale: 'nl' }),
    /** What everyone sees with these words in it, once it is there. */
    posted: (words: string) =>
      vi.waitFor(() => {
        const found = zoe
          .sees()
          .findLast(({ text, onlyForYou }) => !onlyForYou && text.includes(words))
        if (!found) throw new Error(`nobody said «${words}»`)
        return found
      }, TIMEOUT),
    /** What stands as done. */
    standing: async () => {
      const rows = await database.admin`select id from completions
        where guild_id = ${guildId} and undone_at is null order by id`
      return rows.map(({ id }) => String(id))
    },
    row: async () => {
      const [row] =
        await database.admin`select asks, approved_by::text, approved_at, disputed_by::text,
        settled_by::text, settled_at, declined_by::text, reason from approvals where guild_id = ${guildId}
        order by completion_id desc limit 1`
      return row
    },
    /** Once the log has come to this. */
    logged: (type: string) =>
      vi.waitFor(async () => expect((await still.log()).at(-1)).toBe(type), TIMEOUT),
    rebuilt: () => createVerify(appOfOwner.db, features)(guildId),
  }
}
