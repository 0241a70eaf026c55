import { afterAll, beforeAll, expect, test, vi } from 'vitest'
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

test('an event is told to each consumer once, also when another of them failed at first', async () => {
  const consumers = [consumer('a'), consumer('b', 2)]
  const { pointer, runner, sleep, calls, row } = await setupEvent({ consumers })
  for (let i = 0; i < 4; i += 1) {
    await runner.run(pointer)
    sleep({ minutes: 1 })
  }
  expect(
    calls()
      .map(([name]) => name)
      .toSorted(),
  ).toEqual(['a', 'b'])
  expect(await row()).toMatchObject({ state: 'done' })
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
