import { z } from 'zod'
import { Temporal } from '../../core/clock.ts'
import { daysInMonth, monthNumber } from './days.ts'

const INTERVAL_MAX = 1000
const TIMES_MAX = 12
/** Once a day: more often is several times a day. */
const QUOTA_MAX = 31
const DAY_START_MINUTES_MAX = 12 * 60
const EPOCH = Temporal.Instant.fromEpochMilliseconds(0)

/** The last year whose dates have four digits, everywhere a date is written. */
export const YEAR_MAX = 9999

const interval = z.int().min(1).max(INTERVAL_MAX)
const localDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => holds(() => Temporal.PlainDate.from(text)))
const wallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
const weekday = z.int().min(0).max(6) // 0 = Monday … 6 = Sunday
const inOrder = <T>(values: readonly T[]) => [...new Set(values)].sort()
const weekdays = z.array(weekday).min(1).transform(inOrder)
const times = z
  .array(wallTime)
  .max(TIMES_MAX)
  .transform(inOrder)
  .refine((all) => all.length > 1, 'Several times differ: one alone is the time of the schedule.')
/** 1 = January. All twelve are no season, and are left out. */
const months = z
  .array(z.int().min(1).max(12))
  .min(1)
  .transform((all) => [...new Set(all)].sort((a, b) => a - b))
  .refine((all) => all.length < 12)
const season = { months: months.exactOptional() }
/** Where a month or year lacks the day: its last one there, as if left out, or none. */
const onMissingDay = z.enum(['clamp', 'skip']).exactOptional()
const weekStart = z.union([z.literal(0), z.literal(6)])
/** A name, not an offset: an offset knows no summer time. */
const zone = z
  .string()
  .regex(/^[A-Za-z]/)
  .refine((text) => holds(() => EPOCH.toZonedDateTimeISO(text)))

function holds(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false // Temporal says «no» by throwing
  }
}

/**
 * When a chore comes back. Every n counts from the anchor, so that no slot depends on the one before.
 * `dom` -1 and `nth` -1 are the last of the month; `yearly` takes month and day from the anchor;
 * `after` counts from the completion; `quota` is n times in each week or month, on any day of it, due by its end.
 * `times` are several on one day; `months` is a season: outside of it nothing is due.
 */
const ruleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once') }),
  z.object({ kind: z.literal('daily'), n: interval, times: times.exactOptional(), ...season }),
  z.object({
    kind: z.literal('weekly'),
    n: interval,
    days: weekdays,
    wkst: weekStart.exactOptional(),
    ...season,
  }),
  z.object({
    kind: z.literal('monthly_day'),
    n: interval,
    dom: z.union([z.int().min(1).max(31), z.literal(-1)]),
    onMissingDay,
    ...season,
  }),
  z.object({
    kind: z.literal('monthly_nth'),
    n: interval,
    wd: weekday,
    nth: z.union([z.int().min(1).max(5), z.literal(-1)]),
    ...season,
  }),
  z.object({ kind: z.literal('yearly'), n: interval, onMissingDay, ...season }),
  z.object({
    kind: z.literal('after'),
    unit: z.enum(['hours', 'days', 'weeks', 'months']),
    n: interval,
    ...season,
  }),
  z.object({
    kind: z.literal('quota'),
    n: z.int().min(1).max(QUOTA_MAX),
    per: z.enum(['week', 'month']),
    wkst: weekStart.exactOptional(),
    ...season,
  }),
])
export type Rule = z.infer<typeof ruleSchema>

function mayHaveTime(rule: Rule): boolean {
  if (rule.kind === 'daily') return rule.times === undefined
  return rule.kind !== 'quota' && !(rule.kind === 'after' && rule.unit === 'hours')
}

const isIn = (months: readonly number[] | undefined, date: string) =>
  months?.includes(Temporal.PlainDate.from(date).month) ?? true

const LEAP_YEAR = 2024

/** 30 February is none. */
const isEver = (rule: Rule) =>
  rule.kind !== 'monthly_day' ||
  rule.onMissingDay !== 'skip' ||
  (rule.months?.some((month) => rule.dom <= daysInMonth(monthNumber({ year: LEAP_YEAR, month }))) ??
    true)

/**
 * A rule with what its dates depend on. Stored in the clear, as JSON: it holds no member's words.
 * `time` null: any time that day, due at its last minute (23:59); elapsed hours have no wall time. A day may begin
 * later than at midnight: the night before that belongs to the day before.
 */
export const scheduleSchema = z
  .object({
    rule: ruleSchema,
    anchor: localDate,
    time: wallTime.nullable(),
    zone,
    dayStartMinutes: z.int().min(1).max(DAY_START_MINUTES_MAX).exactOptional(),
  })
  .refine(
    ({ rule, time }) => time === null || mayHaveTime(rule),
    'Elapsed hours take no time of day, nor does what has several.',
  )
  .refine(
    ({ rule, anchor }) => rule.kind !== 'yearly' || isIn(rule.months, anchor),
    'A day of the year lies in its season.',
  )
  .refine(({ rule }) => isEver(rule), 'A month of the season has the day.')
export type Schedule = Readonly<z.infer<typeof scheduleSchema>>
