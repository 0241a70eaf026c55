import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { guilds } from '../../src/features/guilds/index.ts'
import { features } from '../../src/features/worker.ts'
import { housekeeping } from '../../src/jobs/housekeeping.ts'
import { createRegistry } from '../../src/jobs/registry.ts'
import { defineSweep } from '../../src/jobs/sweep.ts'
import { createSweeper } from '../../src/jobs/sweeper.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { logOfTest } from '../support/log.ts'
import { memberOf } from '../support/member.ts'
import { aDiscord } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
  await database.admin`create table done_items (job text not null, item integer not null)`
  await database.admin`grant insert on done_items to ct_system`
})
afterAll(() => database.admin.end())

const NIGHT = Temporal.Instant.from('2030-01-01T02:00:00Z')
const GUILD = '100000000000000001'

function setup() {
  const time = { now: NIGHT }
  const log = logOfTest()
  const app = database.appFor('owner', { clock: { now: () => time.now }, log })
  return {
    app,
    log,
    sleep: (duration: Temporal.DurationLike) => {
      time.now = time.now.add(duration)
    },
    leaseOver: () =>
      database.admin`update process_checkpoints set leased_until = now() - interval '1 second'
        where leased_until is not null`,
  }
}

const signal = () => new AbortController().signal

/** Ten thousand items in batches of a hundred, each item a row; dies where a test says. */
function aLongJob(name: string, diesAt: Set<number>) {
  return defineSweep({
    name,
    everyMinutes: 60,
    readCursor: Number,
    look: async (_app, cursor) => cursor ?? 0,
    async write({ tx }, from) {
      await tx.execute(sql`
        insert into done_items (job, item) select ${name}, n from generate_series(${from}::int, ${from + 99}::int) n`)
      if (diesAt.delete(from)) throw new Error('killed')
      return from + 100 < 10_000 ? from + 100 : null
    },
  })
}

test('P23, E21: a job of ten thousand items that is killed at five points does each item once', async () => {
  const { app, leaseOver } = setup()
  const diesAt = new Set([0, 1_700, 1_800, 6_000, 9_900])
  const sweep = aLongJob('test.long', diesAt)
  const run = createSweeper({ ...app, discord: aDiscord().discord }, { sweeps: [sweep] })
  for (let life = 0; life < 8; life += 1) {
    await run(signal())
    await leaseOver()
  }
  expect([...diesAt]).toEqual([])
  const [row] = await database.admin`
    select count(*)::int as rows, count(distinct item)::int as items from done_items where job = 'test.long'`
  expect(row).toEqual({ rows: 10_000, items: 10_000 })
})

test('one that fails holds up no other, and says so once, by its name', async () => {
  const { app, log, leaseOver, sleep } = setup()
  let isBroken = true
  const spec = { everyMinutes: 60, readCursor: Number, look: async () => 'seen' }
  const broken = defineSweep({
    ...spec,
    name: 'test.broken',
    async write() {
      if (isBroken) throw new Error('a defect')
      return null
    },
  })
  const write = vi.fn(async () => null)
  const sweeps = [broken, defineSweep({ ...spec, name: 'test.sound', write })]
  const run = createSweeper({ ...app, discord: aDiscord().discord }, { sweeps })
  for (let round = 0; round < 3; round += 1) {
    await run(signal())
    await run(signal()) // it is still leased
    await leaseOver()
  }
  expect(write).toHaveBeenCalledTimes(1)
  isBroken = false
  await run(signal())
  sleep({ minutes: 61 })
  await run(signal())
  expect(log.lines.map(({ level, message, fields }) => [level, message, fields.name])).toEqual([
    ['error', 'sweep fails', 'test.broken'],
    ['info', 'sweep works again', 'test.broken'],
  ])
})

test('a run belongs to one worker, and is not begun again before its time', async () => {
  const { app, sleep } = setup()
  const look = vi.fn(async () => 'seen')
  const sweep = defineSweep({
    name: 'test.once',
    everyMinutes: 60,
    readCursor: String,
    look,
    write: async () => null,
  })
  const run = createSweeper({ ...app, discord: aDiscord().discord }, { sweeps: [sweep] })
  await Promise.all([run(signal()), run(signal()), run(signal())])
  await run(signal())
  expect(look).toHaveBeenCalledTimes(1)
  sleep({ minutes: 61 })
  await run(signal())
  expect(look).toHaveBeenCalledTimes(2)
})

test('a worker that was paused in its batch commits nothing once another has the run', async () => {
  const { app, leaseOver } = setup()
  const paused = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  let isFirst = true
  const sweep = defineSweep({
    name: 'test.paused',
    everyMinutes: 60,
    readCursor: Number,
    look: async (_app, cursor) => cursor ?? 0,
    async write({ tx }, at) {
      if (isFirst) {
        isFirst = false
        begun.resolve()
        await paused.promise
      }
      await tx.execute(sql`insert into done_items (job, item) values ('test.paused', ${at})`)
      return at < 2 ? at + 1 : null
    },
  })
  const run = createSweeper({ ...app, discord: aDiscord().discord }, { sweeps: [sweep] })
  const first = run(signal())
  await begun.promise
  await leaseOver()
  await run(signal())
  paused.resolve()
  await expect(first).rejects.toMatchObject({ code: 'lease.lost' })
  const rows = await database.admin`select from done_items where job = 'test.paused'`
  expect(rows).toHaveLength(3)
})

test('what was done or answered long ago is taken away, what an operator must see stays', async () => {
  const { app } = setup()
  const put = (key: string, state: string, days: number) => database.admin`
    insert into outbox (guild_id, id, effect_key, kind, subject_id, available_at, created_at, state, settled_at)
    values (${GUILD}, gen_random_uuid(), ${key}, 'test.old', gen_random_uuid(), ${NIGHT.toString()}, ${NIGHT.toString()},
      ${state}, ${NIGHT.subtract({ hours: days * 24 }).toString()})`
  await put('new', 'done', 6)
  for (const state of ['done', 'gone', 'expired', 'parked']) await put(`old ${state}`, state, 8)
  await database.admin`
    insert into outbox (guild_id, id, effect_key, kind, subject_id, available_at, created_at, state, settled_at)
    select ${GUILD}, gen_random_uuid(), 'many ' || n, 'test.old', gen_random_uuid(), now(), now(), 'done',
      ${NIGHT.subtract({ hours: 9 * 24 }).toString()} from generate_series(1, 2500) n`
  for (const [key, hours] of [
    ['new', 23],
    ['old', 25],
  ] as const)
    await database.admin`
      insert into inbox (guild_id, source, source_key, request_hash, received_at)
      values (${GUILD}, 'test', ${key}, '', ${NIGHT.subtract({ hours }).toString()})`
  await database.admin`
    insert into scheduled_jobs (guild_id, id, kind, job_key, subject_id, due_at, state, settled_at, created_at)
    select ${GUILD}, gen_random_uuid(), 'test.old', state, gen_random_uuid(), now(), state,
      ${NIGHT.subtract({ hours: 8 * 24 }).toString()}, now() from unnest(array['fired', 'dropped', 'parked']) state`
  await createSweeper({ ...app, discord: aDiscord().discord }, housekeeping)(signal())
  const keys = async (rows: Promise<readonly { key: string }[]>) =>
    (await rows).map(({ key }) => key).toSorted()
  expect(
    await keys(database.admin`select effect_key as key from outbox where kind = 'test.old'`),
  ).toEqual(['new', 'old parked'])
  expect(
    await keys(database.admin`select source_key as key from inbox where source = 'test'`),
  ).toEqual(['new'])
  expect(
    await keys(database.admin`select job_key as key from scheduled_jobs where kind = 'test.old'`),
  ).toEqual(['parked'])
})

test('a guild that Discord no longer lists is told to its log after two nights, once; one that is back is forgotten', async () => {
  const { app, sleep } = setup()
  const discord = aDiscord()
  const guilds = [aSnowflake(), aSnowflake(), aSnowflake()]
  const [, leaves, returns] = guilds
  for (const guildId of guilds)
    await memberOf(app, { guildId }).command('chore add', { name: 'Dishes', when: 'every day' })
  const listed = (gone: readonly (string | undefined)[]) => {
    // So many others that the list has several pages.
    const others = Array.from({ length: 450 }, aSnowflake)
    discord.state.guildIds = [...others, ...guilds.filter((id) => !gone.includes(id))].toSorted(
      (a, b) => (BigInt(a) < BigInt(b) ? -1 : 1),
    )
  }
  const night = async (...gone: readonly (string | undefined)[]) => {
    listed(gone)
    await createSweeper({ ...app, discord: discord.discord }, createRegistry(features))(signal())
    sleep({ hours: 25 })
  }
  const left = async () =>
    (await database.admin`select guild_id from event_log where type = 'guild.left'`).map(
      (row) => row.guild_id,
    )

  await night(leaves, returns)
  expect(await left()).toEqual([])
  await night(leaves)
  await night(leaves)
  await night(leaves)
  expect(await left()).toEqual([leaves])
  const absent = await database.admin`select guild_id from guild_absences`
  expect(absent.map((row) => row.guild_id)).toEqual([leaves])
})

test('a guild that cannot be told does not keep the others from being found', async () => {
  const { app, sleep } = setup()
  const discord = aDiscord()
  const [closing, other] = [aSnowflake(), aSnowflake()]
  for (const guildId of [closing, other])
    await memberOf(app, { guildId }).command('chore add', { name: 'Dishes', when: 'every day' })
  await database.admin`update guild_keys set state = 'closing', wrapped = null where guild_id = ${closing}`
  await database.admin`delete from process_checkpoints where process = 'guilds.find-left'`
  const run = createSweeper({ ...app, discord: discord.discord }, createRegistry(features))
  for (let night = 0; night < 3; night += 1) {
    await run(signal())
    sleep({ hours: 25 })
  }
  const left = await database.admin`select guild_id from event_log where type = 'guild.left'`
  expect(left.map((row) => row.guild_id)).toContain(other)
})

test('a guild is called what Discord calls it, and one that keeps nothing here gets no key for that', async () => {
  const { app } = setup()
  const discord = aDiscord()
  const [flat, stranger] = [aSnowflake(), aSnowflake()]
  await memberOf(app, { guildId: flat }).command('chore add', { name: 'Dishes', when: 'every day' })
  discord.state.guildIds = [flat, stranger].toSorted()
  discord.state.names = new Map([flat, stranger].map((id) => [id, 'Our flat']))
  await database.admin`delete from process_checkpoints where process = 'guilds.find-left'`
  const run = createSweeper({ ...app, discord: discord.discord }, createRegistry(features))
  await run(signal())
  expect(await inGuild(app.db, flat, guilds.nameOf)).toBe('Our flat')
  const keys = await database.admin`select from guild_keys where guild_id = ${stranger}`
  expect(keys).toEqual([])
  const [row] = await database.admin`select name from guilds where guild_id = ${flat}`
  expect(String(row?.name)).not.toContain('Our flat')
})

test('a night on which Discord cannot be asked changes nothing', async () => {
  const { app } = setup()
  const { discord } = aDiscord()
  await database.admin`delete from guild_absences`
  await database.admin`delete from process_checkpoints where process = 'guilds.find-left'`
  const away = {
    ...discord,
    guildsAfter: async () => ({ kind: 'later', ms: 1, reason: 'x' }) as const,
  }
  await createSweeper({ ...app, discord: away }, createRegistry(features))(signal())
  expect(await database.admin`select from guild_absences`).toHaveLength(0)
})

test('a scope cannot tell of the absence of another guild', async () => {
  const { app } = setup()
  await database.admin`
    insert into guild_absences (guild_id, first_missed_at, last_missed_at) values (${GUILD}, now(), now())
    on conflict do nothing`
  const seen = await inGuild(app.db, aSnowflake(), ({ tx }) =>
    tx.execute(sql`select 1 from guild_absences`),
  )
  expect(seen).toHaveLength(0)
})

test('a sweep that rests between its batches does one at a time, and goes on where it was', async () => {
  const { app, sleep } = setup()
  const seen: number[] = []
  const sweep = defineSweep({
    name: 'test.resting',
    everyMinutes: 60,
    restSeconds: 15,
    readCursor: Number,
    look: async (_app, cursor) => cursor ?? 0,
    async write(_system, at) {
      seen.push(at)
      return at < 2 ? at + 1 : null
    },
  })
  const run = createSweeper({ ...app, discord: aDiscord().discord }, { sweeps: [sweep] })
  await run(signal())
  await run(signal())
  expect(seen).toEqual([0])
  for (let rest = 0; rest < 4; rest += 1) {
    sleep({ seconds: 16 })
    await run(signal())
  }
  expect(seen).toEqual([0, 1, 2])
  sleep({ minutes: 61 })
  await run(signal())
  expect(seen).toEqual([0, 1, 2, 0])
})
