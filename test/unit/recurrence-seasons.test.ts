import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import {
  firstSlot,
  progressOf,
  type Schedule,
  scheduleSchema,
  slotAfter,
  slotAfterDone,
} from '../../src/features/recurrence/index.ts'
import { conversionsOf, countingMonths } from '../support/steps.ts'

const at = (text: string) => Temporal.Instant.from(text)

const aSchedule = (over: object): Schedule =>
  scheduleSchema.parse({ anchor: '2026-01-05', time: null, zone: 'Europe/Amsterdam', ...over })

function keysFrom(schedule: Schedule, from: string, count: number) {
  const keys: string[] = []
  let slot = firstSlot(schedule, at(from))
  while (slot && keys.length < count) {
    keys.push(slot.localKey)
    slot = slotAfter(schedule, slot.dueAt)
  }
  return keys
}

describe('several times a day', () => {
  const twice = aSchedule({ rule: { kind: 'daily', n: 2, times: ['20:00', '08:00'] } })

  test('each time of a day is a slot of its own, in order', () => {
    expect(keysFrom(twice, '2026-01-05T00:00Z', 4)).toEqual([
      '2026-01-05T08:00',
      '2026-01-05T20:00',
      '2026-01-07T08:00',
      '2026-01-07T20:00',
    ])
  })

  test('done late, the next time that is still to come is next', () => {
    const open = firstSlot(twice, at('2026-01-05T00:00Z'))
    if (!open) throw new Error('it begins on its anchor')
    const next = (doneAt: string) => slotAfterDone(twice, { ...open, doneAt: at(doneAt) })?.localKey
    expect(next('2026-01-05T06:00Z')).toBe('2026-01-05T20:00')
    expect(next('2026-01-05T19:30Z')).toBe('2026-01-07T08:00')
  })

  test('times that a gap brings together or out of order stay in order, one slot for each instant', () => {
    const rule = { kind: 'daily', n: 1, times: ['02:30', '03:00', '03:30'] }
    const gap = aSchedule({ rule, anchor: '2026-03-29' })
    // 02:30 does not exist and moves to 03:30.
    expect(keysFrom(gap, '2026-03-29T00:00Z', 3)).toEqual([
      '2026-03-29T03:00',
      '2026-03-29T02:30',
      '2026-03-30T02:30',
    ])
  })

  test('it takes no other time, and at least two', () => {
    const rule = { kind: 'daily', n: 1, times: ['08:00', '20:00'] }
    expect(() => aSchedule({ rule, time: '12:00' })).toThrow()
    expect(() => aSchedule({ rule: { ...rule, times: ['08:00'] } })).toThrow()
  })
})

describe('a season', () => {
  test('outside of its months nothing is due, and the rhythm goes on as if it were', () => {
    const rule = { kind: 'weekly', n: 2, days: [0], months: [6, 5] }
    expect(keysFrom(aSchedule({ rule, time: '18:00' }), '2026-05-20T00:00Z', 4)).toEqual([
      '2026-05-25T18:00',
      '2026-06-08T18:00',
      '2026-06-22T18:00',
      '2027-05-10T18:00',
    ])
  })

  test('what counts from its completion waits for the first day of the next season', () => {
    const days = aSchedule({ rule: { kind: 'after', unit: 'days', n: 3, months: [5] } })
    expect(slotAfter(days, at('2026-05-29T12:00Z'))?.localKey).toBe(
      '2027-05-01~2026-05-29T12:00:00Z',
    )
    expect(slotAfter(days, at('2026-05-20T12:00Z'))?.localKey).toMatch(/^2026-05-23~/)
    const hours = aSchedule({ rule: { kind: 'after', unit: 'hours', n: 12, months: [5] } })
    expect(slotAfter(hours, at('2026-05-31T18:00Z'))?.localKey).toBe('2027-04-30T22:00:00Z')
    expect(slotAfter(hours, at('2026-05-20T18:00Z'))?.localKey).toBe('2026-05-21T06:00:00Z')
  })

  test('a season that is far away is found by looking at a year of days, and making one slot (A45)', () => {
    const february = aSchedule({ rule: { kind: 'daily', n: 1, months: [2] } })
    const { months, asked } = countingMonths(2)
    const counted: Schedule = { ...february, rule: { kind: 'daily', n: 1, months } }
    const find = () => slotAfter(counted, at('2026-03-01T00:00Z'))
    expect(conversionsOf(find)).toBeLessThanOrEqual(4)
    expect(asked()).toBeLessThan(350)
    expect(find()?.localKey).toBe('2027-02-01')
  })

  test.each([
    ['no month', []],
    ['a thirteenth month', [13]],
    ['all twelve', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ])('is refused: %s', (_what, months) => {
    expect(() => aSchedule({ rule: { kind: 'daily', n: 1, months } })).toThrow()
  })

  test('a day of the year lies in its season', () => {
    expect(() => aSchedule({ rule: { kind: 'yearly', n: 1, months: [2] } })).toThrow()
    expect(aSchedule({ rule: { kind: 'yearly', n: 1, months: [1] } }).rule.kind).toBe('yearly')
  })
})

describe('a day that not every month has (T4)', () => {
  const skipping = (rule: object) => ({ ...rule, onMissingDay: 'skip' })
  const the31st = { kind: 'monthly_day', n: 1, dom: 31 }

  test('is the last one there, or none where it is skipped', () => {
    const keys = (rule: object, anchor: string) =>
      keysFrom(aSchedule({ rule, anchor }), `${anchor}T00:00Z`, 3)
    expect(keys(the31st, '2026-01-31')).toEqual(['2026-01-31', '2026-02-28', '2026-03-31'])
    const clamping = { ...the31st, onMissingDay: 'clamp' }
    expect(keys(clamping, '2026-01-31')).toEqual(keys(the31st, '2026-01-31'))
    expect(keys(skipping(the31st), '2026-01-31')).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
    ])
    expect(keys(skipping({ kind: 'yearly', n: 1 }), '2096-02-29')).toEqual([
      '2096-02-29',
      '2104-02-29',
      '2108-02-29',
    ])
  })

  test('done late, the next one that there is comes next', () => {
    const schedule = aSchedule({ rule: skipping(the31st), anchor: '2026-01-31' })
    const open = { localKey: '2026-01-31', dueAt: at('2026-01-31T22:59Z') }
    const doneAt = at('2026-02-28T12:00Z')
    expect(slotAfterDone(schedule, { ...open, doneAt })?.localKey).toBe('2026-03-31')
  })

  test('that none has is looked for at most 1,000 times (A45)', () => {
    const { months, asked } = countingMonths(2)
    const never = aSchedule({ rule: { ...the31st, dom: 30 } })
    const rule = { kind: 'monthly_day', n: 1, dom: 30, onMissingDay: 'skip', months } as const
    expect(firstSlot({ ...never, rule }, at('2026-01-01T00:00Z'))).toBeUndefined()
    expect(asked()).toBeLessThanOrEqual(1000)
  })
})

describe('a quota', () => {
  const twice = aSchedule({ rule: { kind: 'quota', n: 2, per: 'week' } })
  const done = (schedule: Schedule, localKey: string, dueAt: string, doneAt: string) =>
    slotAfterDone(schedule, { localKey, dueAt: at(dueAt), doneAt: at(doneAt) })?.localKey
  const SUNDAY = '2026-01-11T22:59Z'

  test('is due by the end of its week or month', () => {
    expect(keysFrom(twice, '2026-01-05T00:00Z', 2)).toEqual(['2026-01-11#1', '2026-01-18#1'])
    const american = aSchedule({ rule: { kind: 'quota', n: 2, per: 'week', wkst: 6 } })
    expect(keysFrom(american, '2026-01-05T00:00Z', 1)).toEqual(['2026-01-10#1'])
    const monthly = aSchedule({ rule: { kind: 'quota', n: 2, per: 'month' } })
    expect(keysFrom(monthly, '2026-02-01T00:00Z', 2)).toEqual(['2026-02-28#1', '2026-03-31#1'])
  })

  test('goes on in the same week until it is met, then in the next one', () => {
    expect(done(twice, '2026-01-11#1', SUNDAY, '2026-01-06T12:00Z')).toBe('2026-01-11#2')
    expect(done(twice, '2026-01-11#2', SUNDAY, '2026-01-06T13:00Z')).toBe('2026-01-18#1')
  })

  test('what a week lacked is not owed in the next one', () => {
    expect(done(twice, '2026-01-11#1', SUNDAY, '2026-01-12T12:00Z')).toBe('2026-01-18#1')
    expect(done(twice, '2026-01-11#1', SUNDAY, '2026-01-20T12:00Z')).toBe('2026-01-25#1')
  })

  test('a slot says how far it is', () => {
    expect(progressOf(twice, '2026-01-11#2')).toEqual({ turn: 2, skipped: 0, of: 2 })
    expect(progressOf(aSchedule({ rule: { kind: 'daily', n: 1 } }), '2026-01-11')).toBeUndefined()
  })

  test('it takes no time of day', () => {
    expect(() => aSchedule({ rule: { kind: 'quota', n: 2, per: 'week' }, time: '12:00' })).toThrow()
  })
})
