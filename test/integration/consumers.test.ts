import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { inGuild } from '../../src/core/db/scope.ts'
import { AppError } from '../../src/core/errors.ts'
import { defineEvent } from '../../src/core/event.ts'
import { lanes } from '../../src/core/lane.ts'
import type { Pointer } from '../../src/core/messaging/transport.ts'
import { announce } from '../../src/core/outbox/outbox.ts'
import { defineConsumer } from '../../src/jobs/consumer.ts'
import type { WorkerFeature } from '../../src/jobs/registry.ts'
import { createRegistry } from '../../src/jobs/registry.ts'
import { createRunner } from '../../src/jobs/runner.ts'
import { createDatabase } from '../support/app.ts'
import { givenEffects, NOON } from '../support/effects.ts'
import { countedMetrics } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const happened = defineEvent('test.happened', 1, z.object({ what: z.string() }))

const told = vi.fn()
const consumer = (name: string, fail = 0) => {
  let left = fail
  return defineConsumer({
    name,
    on: happened,
    async handle(scope, { payload }) {
      if (left > 0) {
        left -= 1
        throw new AppError('db.timeout', { retryable: true })
      }
      told(name, scope.guildId, payload)
    },
  })
}

async function setupEvent(parts: {
  readonly version?: number
  readonly consumers?: WorkerFeature['consumers']
}) {
  const of = givenEffects({
    database,
    features: [{ events: [happened], consumers: parts.consumers ?? [] }],
  })
  const id = of.app.newId()
  const event = { ...happened({ what: 'x' }), version: parts.version ?? 1 }
  await inGuild(of.app.db, of.guildId, (scope) =>
    announce(scope, event, { id, at: NOON, streamId: id, actorId: null, correlationId: null }),
  )
  const pointer: Pointer = { guildId: of.guildId, id, kind: happened.type, lane: lanes.normal }
  return {
    ...of,
    pointer,
    calls: () => told.mock.calls.filter(([, guild]) => guild === of.guildId),
  }
}

/** Who was told of it, and in which transaction: what was rolled back is not there. */
const toldOf = ({ id }: Pointer) => database.admin<{ source: string; transaction: string }[]>`
  select source, xmin::text as transaction from inbox where source_key = ${id} order by source`

test('all consumers of an event are told in one transaction', async () => {
  const consumers = [consumer('a'), consumer('b'), consumer('c')]
  const { pointer, runner, calls, row } = await setupEvent({ consumers })
  await runner.run(pointer)
  const told = await toldOf(pointer)
  expect(told.map(({ source }) => source)).toEqual(['a', 'b', 'c'])
  expect(new Set(told.map(({ transaction }) => transaction)).size).toBe(1)
  expect(calls()).toHaveLength(3)
  expect(await row()).toMatchObject({ state: 'done' })
})

test('an event is told to each consumer once, also when another of them failed at first', async () => {
  const consumers = [consumer('a'), consumer('b', 3)]
  const { pointer, runner, sleep, row } = await setupEvent({ consumers })
  await runner.run(pointer)
  // Whoever fails keeps nobody else from being told.
  expect((await toldOf(pointer)).map(({ source }) => source)).toEqual(['a'])
  const [first] = await toldOf(pointer)
  expect(await row()).toMatchObject({ state: 'pending' })
  for (let i = 0; i < 3; i += 1) {
    sleep({ minutes: 1 })
    await runner.run(pointer)
  }
  const told = await toldOf(pointer)
  expect(told.map(({ source }) => source)).toEqual(['a', 'b'])
  expect(told[0]).toEqual(first)
  expect(await row()).toMatchObject({ state: 'done' })
})

test('a consumer that never returns keeps nobody else from being told, at the next attempt', async () => {
  const stuckFor = vi.fn(() => new Promise<never>(() => undefined))
  const stuck = defineConsumer({ name: 'stuck', on: happened, handle: stuckFor })
  const { pointer, aRunner, leaseOver } = await setupEvent({ consumers: [stuck, consumer('b')] })
  const runners = [aRunner(), aRunner()]
  onTestFinished(async () => {
    await Promise.all(runners.map((runner) => runner.stop(0)))
  })
  const [first, second] = runners
  void first?.run(pointer)
  await vi.waitFor(() => expect(stuckFor).toHaveBeenCalled())
  expect(await toldOf(pointer)).toEqual([])
  await leaseOver()
  void second?.run(pointer)
  await vi.waitFor(async () =>
    expect((await toldOf(pointer)).map(({ source }) => source)).toEqual(['b']),
  )
})

test('an event that nobody listens to is done', async () => {
  const { pointer, runner, row } = await setupEvent({})
  await runner.run(pointer)
  expect(await row()).toMatchObject({ state: 'done' })
})

test('E4: an event of a later build waits for that build for ten minutes, and is parked then', async () => {
  const { pointer, runner, sleep, calls, row } = await setupEvent({
    version: 2,
    consumers: [consumer('c')],
  })
  await runner.run(pointer)
  expect(await row()).toMatchObject({ state: 'pending', error: 'newer', attempts: 0 })
  sleep({ minutes: 11 })
  await runner.run(pointer)
  expect(calls()).toEqual([])
  expect(await row()).toMatchObject({ state: 'parked', error: 'newer' })
})

test('E4: a row that waited long for any worker still gives a later build its ten minutes', async () => {
  const { pointer, runner, sleep, row } = await setupEvent({
    version: 2,
    consumers: [consumer('d')],
  })
  sleep({ hours: 5 })
  await runner.run(pointer)
  expect(await row()).toMatchObject({ state: 'pending', error: 'newer' })
})

test('E4: an effect that nobody here knows waits likewise', async () => {
  const { ask, row, app, discord } = givenEffects({ database })
  const pointer = await ask()
  const registry = createRegistry([])
  const { metrics } = countedMetrics()
  const older = createRunner({ ...app, discord }, { registry, metrics })
  await older.run(pointer)
  expect(await row()).toMatchObject({ state: 'pending', error: 'newer' })
})
