import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { asSystem } from '../../src/core/db/scope.ts'
import type { Snowflake } from '../../src/core/ids.ts'
import { type Lane, lanes } from '../../src/core/lane.ts'
import type { Pointer, Transport } from '../../src/core/messaging/transport.ts'
import * as deliveries from '../../src/core/outbox/deliveries.ts'
import { createRelay } from '../../src/jobs/relay.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { countedMetrics } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const NOON = Temporal.Instant.from('2030-01-01T12:00:00Z')
const LATER = NOON.add({ hours: 1 })

/** Takes what it has room for, and is certain of what a test says. */
function aQueue({
  room = 1_000,
  certain = () => true,
}: {
  room?: number
  certain?: (pointer: Pointer) => boolean
} = {}) {
  const taken: Pointer[] = []
  const transport: Transport = {
    async publish(pointers) {
      const told = pointers.map(certain)
      taken.push(...pointers.filter((_, i) => told[i]))
      return told
    },
    backlog: async (lane) => 100 - room + taken.filter((pointer) => pointer.lane === lane).length,
    consume: () => ({ stop: async () => [] }),
    isUp: () => true,
    close: async () => undefined,
  }
  return { taken, transport }
}

async function fill(guildId: Snowflake, count: number, { lane = 1 as Lane, at = NOON } = {}) {
  await database.admin`
    insert into outbox (guild_id, id, effect_key, kind, lane, subject_id, available_at, created_at)
    select ${guildId}, gen_random_uuid(), ${`${lane} `} || n, 'test', ${lane}, gen_random_uuid(), ${at.toString()}, ${at.toString()}
    from generate_series(1, ${count}) n`
}

async function setup(options: Parameters<typeof aQueue>[0] = {}) {
  await database.admin`truncate outbox`
  const app = database.appFor('owner', { clock: { now: () => NOON } })
  const queue = aQueue(options)
  const { metrics } = countedMetrics()
  const relay = createRelay(app, { transport: queue.transport, metrics })
  const { signal } = new AbortController()
  return {
    ...queue,
    app,
    relay: () => relay(signal),
    of: (guild: Snowflake) => queue.taken.filter(({ guildId }) => guildId === guild),
  }
}

test('E16: a guild with thousands of rows does not hold up another: each hands over a few in turn', async () => {
  const { relay, of, taken } = await setup({ room: 100 })
  const [big, small] = [aSnowflake(), aSnowflake()]
  await fill(big, 3_000)
  await fill(small, 8)
  await relay()
  await relay()
  expect(of(small)).toHaveLength(8)
  expect(of(big)).toHaveLength(10)
  while (await relay());
  expect(taken).toHaveLength(100)
  expect(new Set(taken.map(({ id }) => id)).size).toBe(100)
})

test('whoever somebody waits for goes first, and no lane is forgotten', async () => {
  const { relay, taken } = await setup()
  const guild = aSnowflake()
  for (const lane of Object.values(lanes)) await fill(guild, 3, { lane })
  while (await relay());
  expect(taken.map(({ lane }) => lane)).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2])
})

test('what is for later, or in somebody’s hands, is left alone; what was left by the dead is not', async () => {
  const { relay, taken, of } = await setup()
  const [later, leased, relayed, dead] = [aSnowflake(), aSnowflake(), aSnowflake(), aSnowflake()]
  await fill(later, 2, { at: LATER })
  for (const guild of [leased, relayed, dead]) await fill(guild, 2)
  await database.admin`update outbox set leased_until = now() + interval '20 seconds' where guild_id = ${leased}`
  await database.admin`update outbox set relayed_until = now() + interval '20 seconds' where guild_id = ${relayed}`
  await database.admin`
    update outbox set leased_until = now() - interval '1 second', relayed_until = now() - interval '1 second'
    where guild_id = ${dead}`
  while (await relay());
  expect(of(dead)).toHaveLength(2)
  expect(taken).toHaveLength(2)
})

test('what the broker is not certain of is handed over again, the rest is not', async () => {
  let isFirst = true
  const { relay, taken } = await setup({
    certain: () => {
      const was = isFirst
      isFirst = false
      return !was
    },
  })
  await fill(aSnowflake(), 4)
  await relay()
  expect(taken).toHaveLength(3)
  await relay()
  expect(new Set(taken.map(({ id }) => id)).size).toBe(4)
  expect(taken).toHaveLength(4)
})

test('a queue that is full is given nothing, and a broker that cannot be asked neither', async () => {
  const { relay, taken, app } = await setup({ room: 0 })
  await fill(aSnowflake(), 4)
  expect(await relay()).toBe(false)
  const { metrics } = countedMetrics()
  const { transport } = aQueue()
  const away = { ...transport, backlog: async () => undefined }
  expect(await createRelay(app, { transport: away, metrics })(new AbortController().signal)).toBe(
    false,
  )
  expect(taken).toEqual([])
  const [row] = await database.admin`select count(relayed_until)::int as claimed from outbox`
  expect(row?.claimed).toBe(0)
})

test('four relays at once hand over each row once', async () => {
  const { app } = await setup()
  for (let guild = 0; guild < 40; guild += 1) await fill(aSnowflake(), 10)
  const claimed: Pointer[] = []
  const claimAll = async () => {
    for (;;) {
      const found = await asSystem(app.db, (system) =>
        deliveries.claim(system, { lane: 1, limit: 50, perGuild: 5, after: '0', now: NOON }),
      )
      if (found.length === 0) return
      claimed.push(...found)
    }
  }
  await Promise.all([claimAll(), claimAll(), claimAll(), claimAll()])
  expect(claimed).toHaveLength(400)
  expect(new Set(claimed.map(({ id }) => id)).size).toBe(400)
})

test('E19: among a hundred thousand rows a claim reads a few pages of an index, not the table', async () => {
  const { app } = await setup()
  const [big, small] = [aSnowflake(), aSnowflake()]
  await fill(big, 100_000)
  await fill(small, 5)
  await database.admin`analyze outbox`
  const read = async () => {
    const [row] = await database.admin<{ rows: number; scans: number }[]>`
      select idx_tup_fetch::int as rows, seq_scan::int as scans from pg_stat_user_tables where relname = 'outbox'`
    return row ?? { rows: 0, scans: 0 }
  }
  await database.admin`select pg_stat_reset()`
  const found = await asSystem(app.db, (system) =>
    deliveries.claim(system, { lane: 1, limit: 50, perGuild: 5, after: '0', now: NOON }),
  )
  await database.admin`select pg_stat_force_next_flush()`
  expect(found.map(({ guildId }) => guildId)).toEqual(expect.arrayContaining([big, small]))
  const { rows, scans } = await read()
  expect(rows).toBeLessThan(200)
  expect(scans).toBe(0)
})
