import { RRuleTemporal } from 'rrule-temporal'
import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import {
  firstSlot,
  type Rule,
  rruleOf,
  type Schedule,
  scheduleSchema,
  slotAfter,
} from '../../src/features/recurrence/index.ts'

const aSchedule = (rule: object, anchor = '2026-01-05'): Schedule =>
  scheduleSchema.parse({ rule, anchor, time: '18:00', zone: 'Europe/Amsterdam' })

test.each<[string, object, string?]>([
  ['FREQ=DAILY', { kind: 'daily', n: 1 }],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=MO', { kind: 'weekly', n: 2, days: [0, 3] }],
  ['FREQ=WEEKLY;BYDAY=SU;WKST=SU', { kind: 'weekly', n: 1, days: [6], wkst: 6 }],
  ['FREQ=MONTHLY;BYMONTHDAY=15', { kind: 'monthly_day', n: 1, dom: 15 }],
  [
    'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
    { kind: 'monthly_day', n: 3, dom: 31 },
  ],
  ['FREQ=MONTHLY;BYMONTHDAY=31', { kind: 'monthly_day', n: 1, dom: 31, onMissingDay: 'skip' }],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', { kind: 'monthly_day', n: 1, dom: -1 }],
  ['FREQ=MONTHLY;BYDAY=-1FR', { kind: 'monthly_nth', n: 1, wd: 4, nth: -1 }],
  ['FREQ=YEARLY;INTERVAL=2', { kind: 'yearly', n: 2 }],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1', { kind: 'yearly', n: 1 }, '2024-02-29'],
  [
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    { kind: 'yearly', n: 1, onMissingDay: 'skip' },
    '2024-02-29',
  ],
  ['FREQ=DAILY;BYMONTH=5,6', { kind: 'daily', n: 1, months: [5, 6] }],
])('%s', (rrule, rule, anchor) => {
  expect(rruleOf(aSchedule(rule, anchor))).toBe(rrule)
})

test('a quota is due by the end of each week or month', () => {
  const due = (rule: object) =>
    rruleOf(scheduleSchema.parse({ rule, anchor: '2026-01-05', time: null, zone: 'Etc/UTC' }))
  expect(due({ kind: 'quota', n: 2, per: 'week' })).toBe('FREQ=WEEKLY;BYDAY=SU')
  expect(due({ kind: 'quota', n: 2, per: 'week', wkst: 6 })).toBe('FREQ=WEEKLY;BYDAY=SA')
  expect(due({ kind: 'quota', n: 2, per: 'month' })).toBe('FREQ=MONTHLY;BYMONTHDAY=-1')
})

test('what comes once, or counts from a completion, has no rule that a calendar knows', () => {
  expect(rruleOf(aSchedule({ kind: 'once' }))).toBeUndefined()
  expect(rruleOf(aSchedule({ kind: 'after', unit: 'days', n: 3 }))).toBeUndefined()
})

/** Repeatable chance: a linear congruential generator. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

function anyRule(roll: (sides: number) => number): Rule {
  const n = 1 + roll(4)
  const days = [0, 1, 2, 3, 4, 5, 6].filter((day) => day === 2 || roll(3) === 0)
  const rules: readonly Rule[] = [
    { kind: 'daily', n },
    { kind: 'weekly', n, days },
    { kind: 'weekly', n, days, wkst: 6 },
    { kind: 'monthly_day', n, dom: roll(32) || -1 },
    { kind: 'monthly_day', n: 1, dom: 29 + roll(3), onMissingDay: 'skip' },
    { kind: 'monthly_nth', n, wd: roll(7), nth: roll(6) || -1 },
    { kind: 'yearly', n },
  ]
  return rules[roll(rules.length)] ?? { kind: 'daily', n }
}

test('an independent reader of RFC 5545 finds the same slots, of 300 rules', () => {
  const roll = dice(5545)
  for (let count = 0; count < 300; count += 1) {
    const anchor = Temporal.PlainDate.from('2024-01-01')
      .add({ days: roll(1200) })
      .toString()
    const schedule = aSchedule(anyRule(roll), anchor)
    const start = firstSlot(schedule, Temporal.Instant.from(`${anchor}T00:00Z`))
    if (!start) throw new Error('every fixed rule has a first slot')
    const dtstart = start.localKey.replaceAll(/[-:]/g, '')
    const text = `DTSTART;TZID=Europe/Amsterdam:${dtstart}00\nRRULE:${rruleOf(schedule)};COUNT=6`
    const theirs = new RRuleTemporal({ rruleString: text })
      .all()
      .map((each) => each.toInstant().toString())
    const ours = [start.dueAt]
    for (let last = start; ours.length < 6; ) {
      const next = slotAfter(schedule, last.dueAt)
      if (!next) break
      ours.push(next.dueAt)
      last = next
    }
    expect({ text, slots: theirs }).toEqual({ text, slots: ours.map(String) })
  }
})
