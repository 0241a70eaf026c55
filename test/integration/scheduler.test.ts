import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { AppError } from '../../src/core/errors.ts'
import { schedule } from '../../src/core/outbox/schedule.ts'
import { defineJob, type ScheduledJob } from '../../src/jobs/job.ts'
import { createRegistry } from '../../src/jobs/registry.ts'
import { createScheduler } from '../../src/jobs/scheduler.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { aDiscord, countedMetrics } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const NOON = Temporal.Instant.from('2030-01-01T12:00:00Z')
const signal = () => new AbortController().signal

async function setup(fire: Parameters<typeof defineJob>[0]['fire'], { jobs = 1 } = {}) {
  const kind = `test.${aSnowflake()}`
  const time = { now: NOON }
  const app = database.appFor('owner', { clock: { now: () => time.now } })
  const guildId = aSnowflake()
  for (let n = 0; n < jobs; n += 1)
    await inGuild(app.db, guildId, (scope) => {
      const id = app.newId()
      const when = { dueAt: NOON, at: NOON, correlationId: null }
      return schedule(scope, { id, kind, key: String(n), subjectId: id, ...when })
    })
  const { metrics, counts } = countedMetrics()
  const known = [defineJob({ kind, fire })]
  const run = (parts: readonly ScheduledJob[] = known, until = signal()) => {
    const registry = createRegistry([{ jobs: parts }])
    const worker = { ...app, discord: aDiscord().discord }
    return createScheduler(worker, { registry, metrics })(until)
  }
  return {
    run,
    counts,
    app,
    guildId,
    sleep: (duration: Temporal.DurationLike) => {
      time.now = time.now.add(duration)
    },
    /** As after the time that it was put off, or leased. */
    leaseOver: () =>
      database.admin`update scheduled_jobs set leased_until = now() - interval '1 second' where guild_id = ${guildId}`,
    row: async () => {
      const [row] = await database.admin`
        select state, attempts, last_error as error, leased_until > now() as later from scheduled_jobs
        where guild_id = ${guildId}`
      return row
    },
  }
}

test('a time fires once, over as many schedulers as there are', async () => {
  const fire = vi.fn(async () => true)
  const { run, row } = await setup(fire, { jobs: 30 })
  while ((await Promise.all([run(), run(), run()])).includes(true));
  expect(fire).toHaveBeenCalledTimes(30)
  expect(await row()).toMatchObject({ state: 'fired' })
})

test('what a job appoints for now is looked for at once, and the time of nothing is waited for', async () => {
  const app = database.appFor('owner', { clock: { now: () => NOON } })
  const { run, guildId } = await setup(async (scope, { kind, subjectId, key }) => {
    const next = { id: app.newId(), kind, key: String(Number(key) + 1), subjectId }
    if (key === '0') await schedule(scope, { ...next, dueAt: NOON, at: NOON, correlationId: null })
    return true
  })
  expect([await run(), await run(), await run()]).toEqual([true, true, false])
  const fired = await database.admin`
    select job_key as key from scheduled_jobs where guild_id = ${guildId} and state = 'fired'`
  expect(fired).toHaveLength(2)
})

test('what a job did is taken back when another scheduler has it by now', async () => {
  let steal = true
  const { run, row, leaseOver, guildId } = await setup(async ({ tx }) => {
    await tx.execute(`update guilds set zone = zone where guild_id = ${guildId}`)
    if (steal) {
      steal = false
      await leaseOver()
      await run()
    }
    return true
  })
  await run()
  expect(await row()).toMatchObject({ state: 'fired', attempts: 2 })
})

test('a kind that only a later build knows waits for it, however often an older one met it', async () => {
  const { run, row, leaseOver } = await setup(async () => true)
  for (let round = 0; round < 8; round += 1) {
    await run([])
    await leaseOver()
  }
  expect(await row()).toMatchObject({ state: 'due', attempts: 0, error: 'unknown' })
  await run()
  expect(await row()).toMatchObject({ state: 'fired' })
})

test('passing trouble is no attempt, a defect is one, and the fifth is the last', async () => {
  let fault: Error = new AppError('db.timeout', { retryable: true })
  const { run, row, leaseOver } = await setup(async () => {
    throw fault
  })
  for (let round = 0; round < 8; round += 1) {
    await run()
    expect(await row()).toMatchObject({ state: 'due', attempts: 0, later: true })
    await leaseOver()
  }
  fault = new Error('a defect')
  for (let round = 0; round < 8; round += 1) {
    await run()
    await leaseOver()
  }
  expect(await row()).toMatchObject({ state: 'parked', error: 'failed', attempts: 5 })
})

test('of a guild whose data is being deleted is dropped', async () => {
  const { run, row, guildId } = await setup(async () => true)
  await database.admin`update guild_keys set state = 'closing', wrapped = null where guild_id = ${guildId}`
  await run()
  expect(await row()).toMatchObject({ state: 'dropped', error: 'guild.closing' })
})

test('a stop begins nothing more, and what was claimed is due for others at once', async () => {
  const stopped = new AbortController()
  const fire = vi.fn(async () => {
    stopped.abort()
    return true
  })
  const { run, guildId } = await setup(fire, { jobs: 16 })
  await run(undefined, stopped.signal)
  expect(fire.mock.calls.length).toBeLessThanOrEqual(4)
  const [due] = await database.admin`
    select count(*)::int as free from scheduled_jobs
    where guild_id = ${guildId} and state = 'due' and leased_until <= now() and attempts = 0`
  expect(due?.free).toBe(16 - fire.mock.calls.length)
})
