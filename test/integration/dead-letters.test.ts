import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { request } from '../../src/core/outbox/outbox.ts'
import { schedule } from '../../src/core/outbox/schedule.ts'
import { createDatabase } from '../support/app.ts'
import { anId, aSnowflake } from '../support/build.ts'
import { choresctl } from '../support/choresctl.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
beforeEach(() => database.admin`truncate outbox, scheduled_jobs`)
afterAll(() => database.admin.end())

async function run(...args: readonly string[]) {
  const env = { DATABASE_URL: database.url, ENCRYPTION_KEYS: database.encryptionKeys }
  const { code, out } = await choresctl([...args, '--json'], env)
  return { code, answer: JSON.parse(out) }
}

/** Effects of a guild that were parked, the last one latest. */
async function givenParked(count: number) {
  const app = database.appFor('owner')
  const guildId = aSnowflake()
  const at = app.clock.now()
  const ids = Array.from({ length: count }, () => app.newId())
  await inGuild(app.db, guildId, async (scope) => {
    for (const id of ids) {
      const data = { words: 'Kitchen' }
      const effect = { kind: 'test.said', lane: 1 as const, data }
      await request(scope, effect, { id, at, key: id, subjectId: id, correlationId: null })
    }
  })
  for (const [n, id] of ids.entries())
    await database.admin`
      update outbox set state = 'parked', attempts = 5, last_error = 'failed',
        settled_at = now() + make_interval(secs => ${n}) where id = ${id}`
  return { guildId, ids }
}

/** In the order of their ids in the list. */
async function states(ids: readonly string[]) {
  const rows = await database.admin<{ id: string; state: string }[]>`select id, state from outbox`
  return ids.map((id) => rows.find((row) => row.id === id)?.state)
}

test('dead letters are listed, the latest first, and shown without the words of members unless asked', async () => {
  const { guildId, ids } = await givenParked(2)
  const { code, answer } = await run('dead-letters', 'list')
  expect(code).toBe(0)
  expect(answer.deadLetters.map(({ id }: { id: string }) => id)).toEqual(ids.toReversed())
  const shown = await run('dead-letters', 'show', ids[0] ?? '')
  const told = { guild: guildId, id: ids[0], kind: 'test.said', error: 'failed', attempts: 5 }
  expect(shown).toMatchObject({ code: 0, answer: told })
  expect(JSON.stringify(shown)).not.toContain('Kitchen')
  const opened = await run('dead-letters', 'show', ids[0] ?? '', '--text')
  expect(opened.answer.asked).toEqual({ words: 'Kitchen' })
})

test('E20: a dead letter is redriven once, however often that is asked for', async () => {
  const { ids } = await givenParked(3)
  const [first = ''] = ids
  const redrive = () => run('dead-letters', 'redrive', first)
  expect(await redrive()).toMatchObject({ code: 0, answer: { redriven: 1 } })
  expect(await redrive()).toMatchObject({
    code: 1,
    answer: { error: { code: 'deadLetter.unknown' } },
  })
  expect(await states(ids)).toEqual(['pending', 'parked', 'parked'])
  expect((await run('dead-letters', 'redrive', '--all')).answer).toEqual({ redriven: 2 })
  expect((await run('dead-letters', 'redrive', '--all')).answer).toEqual({ redriven: 0 })
  expect(await states(ids)).toEqual(['pending', 'pending', 'pending'])
})

test('C5: drop asks, and where nobody can be asked it does nothing and exits 64', async () => {
  const { ids } = await givenParked(2)
  const [first = ''] = ids
  expect((await run('dead-letters', 'drop', first)).code).toBe(64)
  expect(await states(ids)).toEqual(['parked', 'parked'])
  expect(await run('dead-letters', 'drop', first, '--yes')).toMatchObject({
    code: 0,
    answer: { dropped: 1 },
  })
  expect(await states(ids)).toEqual(['gone', 'parked'])
  expect((await run('dead-letters', 'drop', '--all', '--yes')).answer).toEqual({ dropped: 1 })
})

test('C10: neither an id nor --all, or both, or no id at all is wrong usage', async () => {
  const id = anId()
  for (const args of [[], [id, '--all'], ['x']])
    expect((await run('dead-letters', 'redrive', ...args)).code).toBe(64)
  expect((await run('dead-letters', 'show', id)).code).toBe(1)
})

test('queue status says what waits in each lane and for how long, and how many are dead letters', async () => {
  expect((await run('queue', 'status')).answer).toEqual({ lanes: [], parked: 0 })
  const { ids } = await givenParked(3)
  await database.admin`
    update outbox set state = 'pending', settled_at = null, available_at = now() - interval '90 seconds'
    where id = ${ids[0] ?? ''}`
  const { code, answer } = await run('queue', 'status')
  expect(code).toBe(0)
  expect(answer).toMatchObject({ lanes: [{ lane: 1, pending: 1, leased: 0 }], parked: 2 })
  expect(answer.lanes[0].lateSeconds).toBeGreaterThanOrEqual(90)
  expect(answer.lanes[0].lateSeconds).toBeLessThan(150)
})

test('jobs list says what is appointed, by kind', async () => {
  const app = database.appFor('owner')
  const at = app.clock.now()
  await inGuild(app.db, aSnowflake(), async (scope) => {
    for (const n of [1, 2]) {
      const id = app.newId()
      const dueAt = at.add({ hours: n })
      const job = { id, kind: 'test.rings', key: String(n), subjectId: id, dueAt, at }
      await schedule(scope, { ...job, correlationId: null })
    }
  })
  const { code, answer } = await run('jobs', 'list')
  expect(code).toBe(0)
  expect(answer.jobs).toEqual([
    { kind: 'test.rings', due: 2, lateSeconds: null, nextAt: '2030-01-01T13:00:00Z', parked: 0 },
  ])
})
