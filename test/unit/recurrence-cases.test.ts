import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import {
  firstSlot,
  type Schedule,
  scheduleSchema,
  slotAfter,
  slotAfterDone,
} from '../../src/features/recurrence/index.ts'

// The cases of the study that no vector holds.

const at = Temporal.Instant.from
const AMSTERDAM = 'Europe/Amsterdam'
const NEW_YORK = 'America/New_York'

const schedule = (rule: object, anchor: string, over: object = {}): Schedule =>
  scheduleSchema.parse({ rule, anchor, time: '18:00', zone: AMSTERDAM, ...over })

/** The first slots from the anchor on. */
function series(of: Schedule, count: number) {
  const found = []
  let slot = firstSlot(of, Temporal.PlainDate.from(of.anchor).toZonedDateTime(of.zone).toInstant())
  for (let n = 0; slot && n < count; n += 1) {
    found.push(slot)
    slot = slotAfter(of, slot.dueAt)
  }
  return found
}

const dates = (of: Schedule, count: number) =>
  series(of, count).map(({ localKey }) => localKey.slice(2, 10))
const instants = (of: Schedule, count: number) =>
  series(of, count).map(({ dueAt }) => dueAt.toString({ smallestUnit: 'minute' }).slice(5))

const weekly = (n: number, days: readonly number[], more: object = {}) => ({
  kind: 'weekly',
  n,
  days,
  ...more,
})

test.each([
  ['B3', weekly(2, [1]), '2026-12-15', ['26-12-15', '26-12-29', '27-01-12', '27-01-26']],
  ['B6', weekly(2, [6, 0]), '2026-01-04', ['26-01-04', '26-01-12', '26-01-18', '26-01-26']],
  [
    'B7',
    weekly(2, [6, 0], { wkst: 6 }),
    '2026-01-04',
    ['26-01-04', '26-01-05', '26-01-18', '26-01-19'],
  ],
  [
    'M4',
    { kind: 'monthly_day', n: 3, dom: 30 },
    '2025-11-30',
    ['25-11-30', '26-02-28', '26-05-30', '26-08-30'],
  ],
  [
    'M6',
    { kind: 'monthly_nth', n: 1, wd: 4, nth: -1 },
    '2026-01-01',
    ['26-01-30', '26-02-27', '26-03-27'],
  ],
])('%s falls on these dates', (_, rule, anchor, expected) => {
  expect(dates(schedule(rule, anchor), expected.length)).toEqual(expected)
})

test.each([
  ['D3', '02:30', AMSTERDAM, '2026-10-24', ['10-24T00:30Z', '10-25T00:30Z', '10-26T01:30Z']],
  ['D5', '02:30', NEW_YORK, '2026-03-07', ['03-07T07:30Z', '03-08T07:30Z', '03-09T06:30Z']],
])('%s is due at these instants', (_, time, zone, anchor, expected) => {
  expect(instants(schedule({ kind: 'daily', n: 1 }, anchor, { time, zone }), 3)).toEqual(expected)
})

test('D7 M8 by the week and by the month the wall decides, whatever the offset is', () => {
  const mondays = schedule(weekly(1, [0]), '2026-10-19', { time: '08:00' })
  expect(instants(mondays, 3)).toEqual(['10-19T06:00Z', '10-26T07:00Z', '11-02T07:00Z'])
  const first = { kind: 'monthly_nth', n: 1, wd: 0, nth: 1 }
  const evenings = schedule(first, '2026-01-01', { time: '20:00', zone: NEW_YORK })
  expect(instants(evenings, 3)).toEqual(['01-06T01:00Z', '02-03T01:00Z', '03-03T01:00Z'])
})

describe('counted from when it was done', () => {
  const after = (unit: string, n: number, over: object = {}) =>
    schedule({ kind: 'after', unit, n }, '2026-01-01', over)
  const next = (of: Schedule, done: string) => slotAfter(of, at(done))?.dueAt.toString()

  test('F2 past midnight it is the next day that counts', () => {
    expect(next(after('days', 3), '2026-01-08T00:10+01:00')).toBe('2026-01-11T17:00:00Z')
  })
  test('F4 weeks are weeks of the wall, in winter and in summer', () => {
    const evenings = after('weeks', 2, { time: '20:00', zone: NEW_YORK })
    expect(next(evenings, '2026-10-20T21:30-04:00')).toBe('2026-11-04T01:00:00Z')
  })
  test('F6 T3 a day is one of the calendar where twelve hours are twelve hours', () => {
    const done = '2026-03-28T21:10+01:00'
    expect(next(after('days', 1, { time: '21:00' }), done)).toBe('2026-03-29T19:00:00Z')
    expect(next(after('hours', 12, { time: null }), done)).toBe('2026-03-29T08:10:00Z')
  })
})

test('T1 what is kept of a rule is its anchor and its wall time with their zone; a slot has both its key and its instant', () => {
  const kept = schedule({ kind: 'daily', n: 1 }, '2026-01-05')
  expect(scheduleSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  expect(Object.keys(kept).sort()).toEqual(['anchor', 'rule', 'time', 'zone'])
  expect(series(kept, 1)).toEqual([
    { localKey: '2026-01-05T18:00', dueAt: at('2026-01-05T17:00:00Z') },
  ])
})

test('T2 a gap moves a slot forward by its length, and of an overlap the first instant is meant: one for each date', () => {
  const nights = (anchor: string) => schedule({ kind: 'daily', n: 1 }, anchor, { time: '02:30' })
  const wall = (anchor: string) =>
    series(nights(anchor), 3).map(({ localKey, dueAt }) => [
      localKey.slice(5),
      dueAt.toZonedDateTimeISO(AMSTERDAM).toPlainTime().toString().slice(0, 5),
    ])
  expect(wall('2026-03-28')).toEqual([
    ['03-28T02:30', '02:30'],
    ['03-29T02:30', '03:30'],
    ['03-30T02:30', '02:30'],
  ])
  expect(wall('2026-10-24').map(([key]) => key)).toEqual([
    '10-24T02:30',
    '10-25T02:30',
    '10-26T02:30',
  ])
})

test('T4 a slot counts from the anchor: after a clamped month the next is the 31st again, done early or late', () => {
  const last = schedule({ kind: 'monthly_day', n: 1, dom: 31 }, '2026-01-31')
  const [, february] = series(last, 2)
  const next = (doneAt: string) =>
    february && slotAfterDone(last, { ...february, doneAt: at(doneAt) })?.localKey
  expect(february?.localKey).toBe('2026-02-28T18:00')
  expect(next('2026-02-20T12:00Z')).toBe('2026-03-31T18:00')
  expect(next('2026-03-02T12:00Z')).toBe('2026-03-31T18:00')
})
