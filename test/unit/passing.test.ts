import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { closingOf } from '../../src/features/model/closing.ts'
import {
  currentSlot,
  latestSlot,
  type Rule,
  type Schedule,
  sayProgress,
  slotsBetween,
  windowEnd,
} from '../../src/features/recurrence/index.ts'
import { conversionsOf, countingMonths } from '../support/steps.ts'

const at = Temporal.Instant.from
const schedule = (rule: Rule, over: Partial<Schedule> = {}): Schedule => ({
  rule,
  anchor: '2026-01-05',
  time: '18:00',
  zone: 'Europe/Amsterdam',
  ...over,
})
const daily = schedule({ kind: 'daily', n: 1 })
const fourOClock = { dayStartMinutes: 240 }
const thrice = schedule({ kind: 'daily', n: 1, times: ['01:00', '08:00', '22:00'] }, { time: null })
const quota = schedule({ kind: 'quota', n: 3, per: 'week' }, { time: null })

describe('the time of a turn is over', () => {
  test.each([
    ['as the day of the next one begins', daily, '2026-01-05T17:00Z', '2026-01-05T23:00Z'],
    [
      'later, where a day begins at four',
      { ...daily, ...fourOClock },
      '2026-01-05T17:00Z',
      '2026-01-06T03:00Z',
    ],
    [
      'of any time of a day, too',
      { ...daily, time: null, ...fourOClock },
      '2026-01-06T02:59Z',
      '2026-01-06T03:00Z',
    ],
    ['of several a day, as the next one is due', thrice, '2026-01-05T07:00Z', '2026-01-05T21:00Z'],
    ['over midnight, as its day begins', thrice, '2026-01-05T21:00Z', '2026-01-05T23:00Z'],
    [
      'and where the night belongs to the day before, as the next one is due',
      { ...thrice, ...fourOClock },
      '2026-01-05T21:00Z',
      '2026-01-06T00:00Z',
    ],
    [
      'in the night of the change, on the wall',
      schedule({ kind: 'daily', n: 1 }, { anchor: '2026-03-28' }),
      '2026-03-28T17:00Z',
      '2026-03-28T23:00Z',
    ],
    ['of a week, at its end', quota, '2026-01-11T22:59Z', '2026-01-11T23:00Z'],
    [
      'put off over the next day’s, when that is due',
      daily,
      '2026-01-06T10:00Z',
      '2026-01-06T17:00Z',
    ],
  ])('%s', (_, rule, dueAt, end) => {
    expect(windowEnd(rule, at(dueAt))?.toString()).toBe(at(end).toString())
  })

  test('never, of what comes once or counts from completion', () => {
    for (const rule of [{ kind: 'once' }, { kind: 'after', unit: 'days', n: 3 }] as const)
      expect(windowEnd(schedule(rule), at('2026-01-05T17:00Z'))).toBeUndefined()
  })
})

test('whose time it is: yesterday’s until its end, today’s from then on, and the first one before all', () => {
  const key = (now: string) => currentSlot(daily, at(now))?.localKey
  expect(key('2025-12-01T00:00Z')).toBe('2026-01-05T18:00')
  expect(key('2026-01-05T22:59Z')).toBe('2026-01-05T18:00')
  expect(key('2026-01-05T23:00Z')).toBe('2026-01-06T18:00')
  expect(latestSlot(daily, at('2026-01-05T16:59Z'))).toBeUndefined()
  expect(latestSlot(daily, at('2026-01-05T17:00Z'))?.localKey).toBe('2026-01-05T18:00')
})

test('what passed is strictly between, in order, in season, and counted no further than a year of days', () => {
  const between = (rule: Schedule, from: string, to: string) => {
    const { slots, count } = slotsBetween(rule, at(from), at(to))
    return [count, slots.length, slots[0]?.localKey, slots.at(-1)?.localKey]
  }
  expect(between(daily, '2026-01-05T17:00Z', '2026-01-08T17:00Z')).toEqual([
    2,
    2,
    '2026-01-06T18:00',
    '2026-01-07T18:00',
  ])
  expect(between(daily, '2026-01-08T17:00Z', '2026-01-05T17:00Z')).toEqual([
    0,
    0,
    undefined,
    undefined,
  ])
  expect(between(daily, '2026-01-05T17:00Z', '2026-04-05T16:00Z').slice(0, 2)).toEqual([89, 30])
  expect(between(daily, '2026-01-05T17:00Z', '2036-01-05T17:00Z')).toEqual([
    366,
    30,
    '2035-12-06T18:00',
    '2036-01-04T18:00',
  ])
  expect(between(thrice, '2026-01-05T07:00Z', '2026-01-25T07:00Z').slice(0, 2)).toEqual([59, 30])
  const january = schedule({ kind: 'daily', n: 1, months: [1] })
  expect(between(january, '2026-01-30T17:00Z', '2027-01-02T17:00Z')).toEqual([
    2,
    2,
    '2026-01-31T18:00',
    '2027-01-01T18:00',
  ])
})

test('what passed in a year or in ten is counted without making a slot of each (A45)', () => {
  const { months, asked } = countingMonths(2)
  const february: Schedule = { ...daily, rule: { kind: 'daily', n: 1, months } }
  const before = at('2036-01-05T17:00Z')
  const slots = (rule: Schedule) => slotsBetween(rule, at('2026-01-05T17:00Z'), before)
  expect(conversionsOf(() => slots(daily))).toBeLessThanOrEqual(32)
  expect(conversionsOf(() => slots(february))).toBeLessThanOrEqual(32)
  expect(asked()).toBeLessThanOrEqual(4001)
  expect(slots(february).count).toBe(10 * 28 + 2)
})

test('O5 by its rule a turn is closed at the next where it comes within a week, and where a week is counted', () => {
  const by = (rule: Rule) => closingOf({ schedule: schedule(rule), closing: null })
  expect([1, 6].map((n) => by({ kind: 'daily', n }))).toEqual(['closeAtNext', 'closeAtNext'])
  expect(by(quota.rule)).toBe('closeAtNext')
  expect(by({ kind: 'daily', n: 7 })).toBe('keepOpen')
  expect(by({ kind: 'weekly', n: 1, days: [0, 1, 2, 3, 4, 5, 6] })).toBe('keepOpen')
  expect(closingOf({ schedule: daily, closing: 'neverOverdue' })).toBe('neverOverdue')
})

test('how far a week or a month has come is said while it lasts', () => {
  const dueAt = at('2026-01-11T22:59Z')
  const said = (localKey: string, now: string, locale = 'en-US') =>
    sayProgress(quota, { localKey, dueAt }, at(now), locale)
  expect(said('2026-01-11#3', '2026-01-05T12:00Z')).toEqual(['●●○ 2 of 3 this week'])
  expect(said('2026-01-11', '2026-01-05T12:00Z', 'nl')).toEqual(['○○○ 0 van 3 deze week'])
  expect(said('2026-01-11#1', '2026-01-04T12:00Z')).toEqual([])
  const month = schedule({ kind: 'quota', n: 2, per: 'month' }, { time: null })
  const slot = { localKey: '2026-01-31#2', dueAt: at('2026-01-31T22:59Z') }
  expect(sayProgress(month, slot, at('2026-01-02T12:00Z'), 'nl')).toEqual(['●○ 1 van 2 deze maand'])
  expect(sayProgress(daily, { localKey: '2026-01-05T18:00', dueAt }, dueAt, 'nl')).toEqual([])
})
