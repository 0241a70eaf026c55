import { expect, test } from 'vitest'
import { createBuckets } from '../../src/core/discord/buckets.ts'
import type { Ask, Taken } from '../../src/core/discord/budget.ts'
import { createGate } from '../../src/core/discord/gate.ts'
import type { Latch } from '../../src/core/discord/latch.ts'
import { guildsRoute } from '../../src/core/discord/route.ts'
import { unshared } from '../../src/core/discord/shared.ts'
import { lanes } from '../../src/core/lane.ts'
import { stopTime } from '../support/discord.ts'

const ANSWERS_MAX = 32
const pass = { route: guildsRoute, lane: lanes.normal }
const tooLate = { kind: 'later', ms: 2_000, reason: 'budget' }

const open: Latch = {
  keys: [],
  check: () => undefined,
  knock: async () => undefined,
  heard: () => undefined,
  agree: async () => true,
  shut: async () => undefined,
  isShut: () => false,
}

/** A gate before a Redis that grants turns at once, after a road of so many milliseconds. */
function gateWith(latch: Partial<Latch> = {}) {
  const passes = stopTime()
  const road = { ms: 2, passed: (): void => undefined }
  const asks: Ask[] = []
  const stop = new AbortController()
  const gate = createGate({
    latches: { ban: { ...open, ...latch }, token: open },
    buckets: createBuckets(unshared),
    budget: {
      async take(ask): Promise<Taken> {
        asks.push(ask)
        passes(road.ms)
        road.passed()
        return { kind: 'turn', ms: 0, shared: true }
      },
    },
    invalid: { check: () => undefined, count: () => undefined },
    breakerOf: () => ({ isOpen: () => false, run: (work) => work() }),
    waited: () => undefined,
  })
  return { passes, road, asks, stop, enter: () => gate(pass, stop.signal) }
}

test('P12: a Redis that becomes slow costs a request two turns, and all of them together 32', async () => {
  const { road, asks, enter } = gateWith()
  expect(await enter()).toBeUndefined()
  road.ms = 70
  expect(await enter()).toEqual(tooLate)
  expect(asks).toHaveLength(1 + 2)
  while (await enter()) expect(asks.length).toBeLessThanOrEqual(ANSWERS_MAX)
  const before = asks.length
  for (let i = 0; i < 5; i += 1) expect(await enter()).toBeUndefined()
  expect(asks).toHaveLength(before + 5)
})

test('P12: what Redis once could do is forgotten after ten seconds', async () => {
  const { road, enter, passes } = gateWith()
  await enter()
  passes(10_001)
  road.ms = 70
  expect(await enter()).toBeUndefined()
})

test('who gives up while a turn is asked for takes no other, and passes with none', async () => {
  const { road, asks, stop, enter } = gateWith()
  road.passed = () => stop.abort()
  await expect(enter()).rejects.toThrow('aborted')
  await expect(enter()).rejects.toThrow('aborted')
  expect(asks).toHaveLength(1)
})

test('news without end hold nobody for more than two seconds, and a turn may only lie within what is left', async () => {
  const { road, asks, enter } = gateWith({ agree: async () => false })
  road.ms = 600
  expect(await enter()).toMatchObject({ kind: 'later', reason: 'news' })
  expect(asks.map(({ withinMs }) => Math.round(withinMs))).toEqual([2_000, 1_400, 800, 200])
})
