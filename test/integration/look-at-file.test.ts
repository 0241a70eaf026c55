import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { WorkerApp } from '../../src/app.ts'
import type { Discord } from '../../src/core/discord/discord.ts'
import { AppError } from '../../src/core/errors.ts'
import { lookAtFile } from '../../src/features/transfer/look-at-file.flow.ts'
import { importTrial } from '../../src/features/transfer/transfer.effects.ts'
import { features } from '../../src/features/worker.ts'
import { createDatabase } from '../support/app.ts'
import { TIMEOUT } from '../support/importing.ts'
import { inStillTime } from '../support/still-time.ts'
import { aDiscord, givenWorker } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const ROLE = '700000000000000007'
const URL = 'https://cdn.discordapp.com/attachments/1/2/chores.csv'
const BATCH = 25

/** The one in the middle is for a role, of which Discord is asked. */
const ROTA = `Rota,every day,<@&${ROLE}>,inOrder,1 occurrence,advance,advance`
const WITH_ROLE = [
  'name,when,who,shared,turnEvery,helped,missedTurn',
  ...Array.from({ length: 600 }, (_, n) => (n === 300 ? ROTA : `Chore ${n},every day`)),
]
/** One area more than there may be: ten in the first part, the rest in the last. */
function areaAt(n: number) {
  if (n < 10) return `Area ${n}`
  return n < 580 ? '' : `Area ${10 + (n % 16)}`
}
const WITH_AREAS = [
  'name,when,area',
  ...Array.from({ length: 600 }, (_, n) => `Chore ${n},every day,${areaAt(n)}`),
]

async function aFile(lines: readonly string[]) {
  const house = await inStillTime(database)
  const { app, guildId, mia } = house
  const { discord, state } = aDiscord()
  state.uploaded.set(URL, { kind: 'file', bytes: Buffer.from(lines.join('\n')) })
  state.guildRoles.set(guildId, [ROLE])
  const asked = importTrial.parse({
    importId: app.newId(),
    by: mia.id,
    url: URL,
    token: 'token',
    locale: 'en-US',
    guildLocale: 'en-US',
  })
  const look = (over: Partial<Discord> = {}) => {
    const worker: WorkerApp = { ...app, discord: { ...discord, ...over } }
    return lookAtFile(asked, { app: worker, guildId, signal: new AbortController().signal })
  }
  const positions = async () => {
    const rows = await database.admin<{ position: number }[]>`
      select position from import_batches where guild_id = ${guildId} order by position`
    return rows.map(({ position }) => position)
  }
  return { ...house, discord, look, positions }
}

const away = () => Promise.reject(new AppError('discord.away', { retryable: true }))
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n)

test('an attempt that ends in the middle is begun anew by the next', async () => {
  const { look, positions } = await aFile(WITH_ROLE)
  await expect(look({ rolesIn: away })).rejects.toThrow('discord.away')
  expect(await positions()).toEqual(upTo(250 / BATCH))
  const looked = await look()
  expect(looked).toMatchObject({ value: { count: 600, batchCount: 24, problems: [] } })
  expect(looked.ok && looked.value.names).toHaveLength(10)
  expect(await positions()).toEqual(upTo(600 / BATCH))
})

test('what was kept of a file that is never offered is forgotten a day later', async () => {
  const { app, discord, look, positions, sleep } = await aFile(WITH_ROLE)
  await expect(look({ rolesIn: away })).rejects.toThrow('discord.away')
  givenWorker(app, features, { discord })
  sleep({ hours: 23 })
  expect(await positions()).toEqual(upTo(250 / BATCH))
  sleep({ hours: 2 })
  await vi.waitFor(async () => expect(await positions()).toEqual([]), TIMEOUT)
})

test('the areas of all parts of a file are counted together', async () => {
  const { look } = await aFile(WITH_AREAS)
  const looked = await look()
  const found = looked.ok ? looked.value.problems : []
  expect(found).toMatchObject([
    { row: 597, what: { code: 'row.areaFull', args: { text: 'Area 13' } } },
  ])
})
