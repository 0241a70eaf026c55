import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { suggestedDays } from '../../src/features/chores/suggested.ts'
import type { Rule } from '../../src/features/recurrence/index.ts'
import { everyDay } from '../support/build.ts'

const START = Temporal.Instant.from('2030-03-01T12:00:00Z')

/** As of a chore with this rule that was done with so many hours in between, the latest first. */
const suggested = (rule: Rule, ...gaps: readonly number[]) =>
  suggestedDays(
    { ...everyDay, rule },
    [0, ...gaps].map((_, n) =>
      START.subtract({ hours: gaps.slice(0, n).reduce((sum, gap) => sum + gap, 0) }),
    ),
  )

const weekly: Rule = { kind: 'weekly', n: 1, days: [0] }

test('O10 the middle one of the last five gaps is suggested, where it is not what the rule says', () => {
  expect(suggested(weekly, 216, 24 * 30, 200, 220, 48)).toBe(9)
  expect(suggested(weekly, 168, 24 * 30, 170, 160, 48)).toBeUndefined()
  expect(suggested({ kind: 'after', unit: 'days', n: 3 }, 168, 168, 168, 168, 168)).toBe(7)
})

test('O10 nothing is suggested of fewer gaps, of two in a row, below a day, and of what has no one length', () => {
  expect(suggested(weekly, 216, 216, 216, 216)).toBeUndefined()
  expect(suggested(weekly, 216, 0, 216, 216, 216)).toBeUndefined()
  expect(suggested({ kind: 'daily', n: 2 }, 3, 3, 3, 3, 3)).toBe(1)
  expect(suggested({ kind: 'daily', n: 1 }, 3, 3, 3, 3, 3)).toBeUndefined()
  const gaps = [216, 216, 216, 216, 216]
  expect(suggested({ kind: 'weekly', n: 1, days: [0, 3] }, ...gaps)).toBeUndefined()
  expect(suggested({ kind: 'once' }, ...gaps)).toBeUndefined()
})
