import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import {
  FREEZES_MAX,
  type Outcome,
  streakOf,
  TURNS_PER_FREEZE,
} from '../../src/features/profile/streak.ts'
import { dice } from '../support/dice.ts'

const FIRST = Temporal.Instant.from('2030-01-07T18:00:00Z')

/** A turn a week: `d` was done, `m` missed. */
const outcomes = (weeks: string): readonly Outcome[] =>
  [...weeks].map((how, n) => ({
    at: FIRST.add({ hours: 7 * 24 * n }),
    ...(how === 'm' && { missed: { chore: `Bins ${n}` } }),
  }))

const played = (weeks: string) => {
  const { length, freezes, frozen } = streakOf(outcomes(weeks))
  return { length, freezes, frozen: frozen.map(({ chore }) => chore) }
}

const TEN = 'd'.repeat(TURNS_PER_FREEZE)

test.each([
  ['', { length: 0, freezes: 0, frozen: [] }],
  ['dd', { length: 2, freezes: 0, frozen: [] }],
  ['ddm', { length: 0, freezes: 0, frozen: [] }],
  ['mmdd', { length: 2, freezes: 0, frozen: [] }],
  [TEN, { length: 10, freezes: 1, frozen: [] }],
  [`${TEN}mm`, { length: 0, freezes: 0, frozen: [] }],
  [`${TEN}${TEN}${TEN}`, { length: 30, freezes: FREEZES_MAX, frozen: [] }],
])('«%s» is a streak of %j', (weeks, streak) => {
  expect(played(weeks)).toEqual(streak)
})

test('S3: one is missed and a freeze is there: the streak is kept, the freeze is used, and it says for what', () => {
  expect(played(`${TEN}m`)).toEqual({ length: 10, freezes: 0, frozen: ['Bins 10'] })
  expect(played(`${TEN}md`)).toEqual({ length: 11, freezes: 0, frozen: ['Bins 10'] })
})

test('it grows by one, stays or ends with each turn; freezes are earned before they are used', () => {
  const roll = dice(20_300_107)
  for (let run = 0; run < 500; run += 1) {
    const all = Array.from({ length: roll(120) }, () => (roll(8) === 0 ? 'm' : 'd'))
    let before = streakOf([])
    for (const n of all.keys()) {
      const weeks = all.slice(0, n + 1).join('')
      const now = streakOf(outcomes(weeks))
      const kept = before.freezes > 0 ? before.length : 0
      expect(now.length, weeks).toBe(all[n] === 'd' ? before.length + 1 : kept)
      expect(now.freezes, weeks).toBeLessThanOrEqual(FREEZES_MAX)
      expect((now.freezes + now.frozen.length) * TURNS_PER_FREEZE).toBeLessThanOrEqual(now.length)
      before = now
    }
  }
})
