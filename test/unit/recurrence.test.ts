import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import {
  firstSlot,
  type Rule,
  type Schedule,
  scheduleSchema,
  slotAfter,
  slotAfterDone,
} from '../../src/features/recurrence/index.ts'
import { conversionsOf, countingMonths } from '../support/steps.ts'

interface Case {
  readonly id: string
  readonly type: 'series' | 'nextFixed' | 'nextFloating'
  readonly rule?: Rule
  readonly unit?: string
  readonly n?: number
  readonly anchor?: string
  readonly localTime: string | null
  readonly tz: string
  readonly expectLocalDates: readonly string[]
  readonly expectUtc: readonly string[]
  readonly openSlot: string
  readonly completedAt: string
  readonly expectNextUtc: string
  readonly expectMissed: readonly string[]
  readonly why: string
}

const fixture = new URL('../fixtures/recurrence.json', import.meta.url)
const cases: readonly Case[] = JSON.parse(readFileSync(fixture, 'utf8'))
const of = (type: Case['type']) => cases.filter((each) => each.type === type)
const at = (text: string) => Temporal.Instant.from(text)
const minutes = (instant: Temporal.Instant | undefined) =>
  instant?.toString({ smallestUnit: 'minute' })

const scheduleOf = ({ rule, unit, n, anchor, openSlot, localTime, tz }: Case): Schedule =>
  scheduleSchema.parse({
    rule: rule ?? { kind: 'after', unit, n },
    anchor: anchor ?? openSlot ?? '2026-01-01',
    time: localTime,
    zone: tz,
  })

/** The slots from an instant on, as many as asked for. */
function slots(schedule: Schedule, from: Temporal.Instant, count: number) {
  const found = []
  let slot = firstSlot(schedule, from)
  while (slot && found.length < count) {
    found.push(slot)
    slot = slotAfter(schedule, slot.dueAt)
  }
  return found
}

const aSchedule = (over: object = {}): Schedule =>
  scheduleSchema.parse({
    rule: { kind: 'daily', n: 1 },
    anchor: '2026-01-05',
    time: '18:00',
    zone: 'Europe/Amsterdam',
    ...over,
  })

describe('the slots of a rule', () => {
  test.each(of('series'))('$id: $why', (each) => {
    const found = slots(scheduleOf(each), at('2000-01-01T00:00Z'), each.expectUtc.length)
    expect(found.map((slot) => minutes(slot.dueAt))).toEqual(each.expectUtc)
    expect(found.map((slot) => slot.localKey)).toEqual(
      each.expectLocalDates.map((date) => `${date}T${each.localTime}`),
    )
  })

  test.each(of('nextFixed'))('$id: $why', (each) => {
    const schedule = scheduleOf(each)
    const open = firstSlot(schedule, at(`${each.openSlot}T00:00Z`))
    if (!open) throw new Error('the open slot is one of the series')
    const next = slotAfterDone(schedule, { ...open, doneAt: at(each.completedAt) })
    expect(minutes(next?.dueAt)).toBe(each.expectNextUtc)
    const between = slots(schedule, open.dueAt, each.expectMissed.length + 2).map(
      (slot) => slot.localKey,
    )
    expect(between.slice(1, -1).map((key) => key.slice(0, 10))).toEqual(each.expectMissed)
    expect(between.at(-1)).toBe(next?.localKey)
  })

  test.each(of('nextFloating'))('$id: $why', (each) => {
    const next = slotAfter(scheduleOf(each), at(each.completedAt))
    expect(minutes(next?.dueAt)).toBe(each.expectNextUtc)
  })

  test('an overlap has one slot, at its first instant', () => {
    const fall = aSchedule({ anchor: '2026-10-24', time: '02:30' })
    const found = slots(fall, at('2026-10-24T00:00Z'), 3)
    expect(found.map((slot) => minutes(slot.dueAt))).toEqual([
      '2026-10-24T00:30Z',
      '2026-10-25T00:30Z',
      '2026-10-26T01:30Z',
    ])
  })

  test('a week that starts on Sunday puts Sunday and Monday into the same fortnight', () => {
    const rule = { kind: 'weekly', n: 2, days: [6, 0] }
    const keys = (more: object) =>
      slots(
        aSchedule({ rule: { ...rule, ...more }, anchor: '2026-01-04' }),
        at('2026-01-01T00:00Z'),
        4,
      ).map((slot) => slot.localKey.slice(5, 10))
    expect(keys({ wkst: 0 })).toEqual(['01-04', '01-12', '01-18', '01-26'])
    expect(keys({ wkst: 6 })).toEqual(['01-04', '01-05', '01-18', '01-19'])
  })

  test('the last day and the last weekday of a month follow the month', () => {
    const keys = (rule: object) =>
      slots(aSchedule({ rule, anchor: '2026-01-01' }), at('2026-01-01T00:00Z'), 3).map((slot) =>
        slot.localKey.slice(5, 10),
      )
    expect(keys({ kind: 'monthly_day', n: 1, dom: -1 })).toEqual(['01-31', '02-28', '03-31'])
    expect(keys({ kind: 'monthly_nth', n: 1, wd: 4, nth: -1 })).toEqual(['01-30', '02-27', '03-27'])
  })

  test('any time of a day is due at its last minute, and the day is its key', () => {
    const slot = firstSlot(aSchedule({ time: null }), at('2026-01-05T12:00Z'))
    expect(slot).toMatchObject({ localKey: '2026-01-05' })
    expect(minutes(slot?.dueAt)).toBe('2026-01-05T22:59Z')
  })

  test('a day that the zone skips has no second slot', () => {
    const apia = aSchedule({ anchor: '2011-12-29', time: '12:00', zone: 'Pacific/Apia' })
    const found = slots(apia, at('2011-12-29T00:00Z'), 3)
    expect(found.map((slot) => slot.localKey.slice(0, 10))).toEqual([
      '2011-12-29',
      '2011-12-30', // happens on the 31st: the 30th did not exist there
      '2012-01-01',
    ])
    expect(firstSlot(apia, at('2011-12-30T12:00Z'))).toEqual(found[1]) // already the 31st there
  })

  test('a one-off has one slot', () => {
    const once = aSchedule({ rule: { kind: 'once' } })
    const slot = firstSlot(once, at('2026-01-05T17:00Z'))
    expect(slot?.localKey).toBe('2026-01-05T18:00')
    expect(firstSlot(once, at('2026-01-05T17:01Z'))).toBeUndefined()
    expect(slotAfter(once, at('2026-01-05T17:00Z'))).toBeUndefined()
  })

  test('a chore that counts from completion starts on its anchor, or as if done now', () => {
    const floating = aSchedule({ rule: { kind: 'after', unit: 'weeks', n: 2 } })
    expect(firstSlot(floating, at('2026-01-05T12:00Z'))?.localKey).toBe('2026-01-05T18:00')
    expect(firstSlot(floating, at('2026-01-06T12:00Z'))?.localKey).toBe(
      '2026-01-20T18:00~2026-01-06T12:00:00Z',
    )
  })

  test('done early, a floating chore counts from the doing and a fixed one from its slot', () => {
    const early = {
      dueAt: at('2026-01-05T17:00Z'),
      localKey: '2026-01-05T18:00',
      doneAt: at('2026-01-03T11:00Z'),
    }
    const floating = aSchedule({ rule: { kind: 'after', unit: 'days', n: 3 } })
    expect(slotAfterDone(floating, early)).toEqual({
      dueAt: at('2026-01-06T17:00Z'),
      localKey: '2026-01-06T18:00~2026-01-03T11:00:00Z',
    })
    expect(slotAfterDone(aSchedule(), early)?.localKey).toBe('2026-01-06T18:00')
    const weekly = aSchedule({ rule: { kind: 'weekly', n: 1, days: [0] } })
    expect(slotAfterDone(weekly, early)?.localKey).toBe('2026-01-12T18:00')
  })

  test('done early, a floating chore may fall on the same date again, and is another slot', () => {
    const floating = aSchedule({ rule: { kind: 'after', unit: 'days', n: 3 } })
    const open = firstSlot(floating, at('2026-01-01T00:00Z'))
    const next = slotAfter(floating, at('2026-01-02T08:30Z'))
    expect(next?.dueAt).toEqual(open?.dueAt)
    expect(next?.localKey).not.toBe(open?.localKey)
  })

  test('elapsed hours are named by their instant: an overlap shows the same wall time twice', () => {
    const hourly = aSchedule({ rule: { kind: 'after', unit: 'hours', n: 1 }, time: null })
    expect(slotAfter(hourly, at('2026-10-24T23:30Z'))?.localKey).toBe('2026-10-25T00:30:00Z')
    expect(slotAfter(hourly, at('2026-10-25T00:30Z'))?.localKey).toBe('2026-10-25T01:30:00Z')
  })
})

describe('the bounds of a rule', () => {
  const rules = [
    { kind: 'daily', n: 1 },
    { kind: 'weekly', n: 2, days: [0, 3] },
    { kind: 'weekly', n: 1, days: [0, 1, 2, 3, 4, 5, 6] },
    { kind: 'monthly_day', n: 1, dom: 31 },
    { kind: 'monthly_nth', n: 1, wd: 0, nth: 5 },
    { kind: 'yearly', n: 3 },
  ]

  test.each(rules)('$kind: a slot 5,000 years away costs what a near one does (A45)', (rule) => {
    const { months, asked } = countingMonths(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
    const schedule = aSchedule({ rule })
    const counted: Schedule = { ...schedule, rule: { ...schedule.rule, months } as Rule }
    const costOf = (after: string) => {
      const before = asked()
      return [conversionsOf(() => slotAfter(counted, at(after))), asked() - before]
    }
    const [conversions, dates] = costOf('7026-01-05T12:00Z')
    expect(conversions).toBeLessThanOrEqual(5)
    expect(dates).toBeLessThanOrEqual(8)
    expect(slotAfter(counted, at('7026-01-05T12:00Z'))).toBeDefined()
    expect(costOf('2026-01-05T12:00Z')[0]).toBeLessThanOrEqual(5)
  })

  test.each(rules)('$kind: from any start, the same slots', (rule) => {
    const schedule = aSchedule({ rule })
    const series = slots(schedule, at('2026-01-01T00:00Z'), 40)
    for (const [index, { dueAt: due }] of series.entries()) {
      expect(firstSlot(schedule, due)).toEqual(series[index])
      expect(slotAfter(schedule, due.subtract({ nanoseconds: 1 }))).toEqual(series[index])
      const next = series[index + 1]
      if (next) expect(slotAfter(schedule, due)).toEqual(next)
    }
  })

  test('nothing is due after the year 9999', () => {
    const schedule = aSchedule({ rule: { kind: 'yearly', n: 1000 } })
    expect(slotAfter(schedule, at('9026-01-01T00:00Z'))?.localKey).toBe('9026-01-05T18:00')
    expect(slotAfter(schedule, at('9026-02-01T00:00Z'))).toBeUndefined()
  })

  test('29 February on a Monday is found, 18 years away', () => {
    const rule = { kind: 'monthly_nth', n: 12, wd: 0, nth: 5 }
    const rare = aSchedule({ rule, anchor: '2026-02-01' })
    expect(firstSlot(rare, at('2026-01-01T00:00Z'))?.localKey).toBe('2044-02-29T18:00')
  })

  test.each([
    ['every 0 days', { rule: { kind: 'daily', n: 0 } }],
    ['every 1,001 days', { rule: { kind: 'daily', n: 1001 } }],
    ['every half day', { rule: { kind: 'daily', n: 0.5 } }],
    ['every second', { rule: { kind: 'secondly', n: 1 } }],
    ['no weekday', { rule: { kind: 'weekly', n: 1, days: [] } }],
    ['an eighth weekday', { rule: { kind: 'weekly', n: 1, days: [7] } }],
    ['a 32nd day', { rule: { kind: 'monthly_day', n: 1, dom: 32 } }],
    ['a sixth Monday', { rule: { kind: 'monthly_nth', n: 1, wd: 0, nth: 6 } }],
    ['30 February', { anchor: '2026-02-30' }],
    ['24:00', { time: '24:00' }],
    ['an unknown zone', { zone: 'Mars/Olympus' }],
    ['an offset for a zone', { zone: '+01:00' }],
    ['hours with a time', { rule: { kind: 'after', unit: 'hours', n: 2 } }],
  ])('is refused: %s', (_what, over) => {
    expect(() => aSchedule(over)).toThrow()
  })

  test('weekdays are kept once each, in order', () => {
    expect(aSchedule({ rule: { kind: 'weekly', n: 1, days: [6, 0, 6] } }).rule).toEqual({
      kind: 'weekly',
      n: 1,
      days: [0, 6],
    })
  })
})
