import { expect, test } from 'vitest'
import { createOwnClock } from '../../src/core/discord/budget.ts'
import { type Lane, lanes } from '../../src/core/lane.ts'

const turn = { lane: lanes.normal, exempt: false, withinMs: 2_000 }

/** A clock of so many requests per second, in a time that only the test moves. */
function clockAt(perSecond: number) {
  let now = 1000
  const clock = createOwnClock(perSecond, () => now)
  return {
    passes: (ms: number) => {
      now += ms
    },
    take: (lane: Lane = lanes.normal) => clock.take({ ...turn, lane }),
    exempt: () => clock.take({ ...turn, exempt: true }),
  }
}

test('turns follow one another at the rate, up to two seconds ahead', () => {
  const { take } = clockAt(10)
  const turns = Array.from({ length: 21 }, () => take())
  expect(turns.map(({ ms }) => ms)).toEqual(Array.from({ length: 21 }, (_, i) => i * 100))
  expect(take()).toEqual({ kind: 'full', ms: 2100 })
  expect(take()).toEqual({ kind: 'full', ms: 2100 })
})

test('a fraction of a millisecond is never a wait of nothing', () => {
  const { take, passes } = clockAt(45)
  take()
  passes(1000 / 45 - 0.001)
  expect(take().ms).toBe(1)
  const { take: bulk, passes: later } = clockAt(45)
  bulk(lanes.bulk)
  later(1000 / 30 - 0.001)
  expect(bulk(lanes.bulk)).toEqual({ kind: 'full', ms: 1 })
})

test('E22: bulk takes no turn ahead, and none while fewer than 15 of a second are left', () => {
  const { take, passes } = clockAt(45)
  const waits: number[] = []
  let bulk = 0
  for (let ms = 0; ms < 1000; ms += 1) {
    if (ms % 50 === 0) waits.push(take().ms)
    if (take(lanes.bulk).kind === 'turn') bulk += 1
    passes(1)
  }
  // Who cannot wait comes behind one request at most.
  expect(Math.max(...waits)).toBeLessThanOrEqual(23)
  expect(bulk).toBeGreaterThan(0)
  expect(waits.length + bulk).toBeLessThanOrEqual(31)

  const alone = clockAt(45)
  let taken = 0
  for (let ms = 0; ms < 1000; ms += 1) {
    if (alone.take(lanes.bulk).kind === 'turn') taken += 1
    alone.passes(1)
  }
  expect(taken).toBeGreaterThan(25)
  expect(taken).toBeLessThanOrEqual(30)
})

test('what is exempt takes nothing', () => {
  const { take, exempt } = clockAt(1)
  expect([exempt().ms, exempt().ms, take().ms, take().ms]).toEqual([0, 0, 0, 1000])
})
