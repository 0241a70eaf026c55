import { Temporal } from '../../core/clock.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'

/** Local dates of the guild, both included; `to` null: until they say that they are back. */
export interface Range {
  readonly from: string
  readonly to: string | null
}

/** Nobody plans further ahead, or for longer: what is typed is a mistake. */
const AHEAD_DAYS_MAX = 366
const LENGTH_DAYS_MAX = 366

export type RangeRefusal =
  | Refusal<'away.past', Record<never, never>>
  | Refusal<'away.backwards', Record<never, never>>
  | Refusal<'away.tooFar', { count: number }>
  | Refusal<'away.tooLong', { count: number }>

const date = (day: string) => Temporal.PlainDate.from(day)
const daysBetween = (from: string, to: string) =>
  date(from).until(date(to), { largestUnit: 'day' }).days
const daysAfter = (day: string, days: number) => date(day).add({ days }).toString()
export const dayBefore = (day: string) => daysAfter(day, -1)
export const dayAfter = (day: string) => daysAfter(day, 1)

/** A range as somebody may say it today. */
export function checked(range: Range, today: string): Result<Range, RangeRefusal> {
  const { from, to } = range
  if (to !== null && to < from) return refuse('away.backwards', {})
  if (from < today) return refuse('away.past', {})
  if (daysBetween(today, from) > AHEAD_DAYS_MAX)
    return refuse('away.tooFar', { count: AHEAD_DAYS_MAX })
  if (to !== null && daysBetween(from, to) > LENGTH_DAYS_MAX)
    return refuse('away.tooLong', { count: LENGTH_DAYS_MAX })
  return ok(range)
}

/** What has no end is over last. */
const isUpTo = (a: string | null, b: string | null) => b === null || (a !== null && a <= b)

const nextDay = (to: string | null) => (to === null ? null : daysAfter(to, 1))

/** Whether nobody would come back between them. */
export const touches = (a: Range, b: Range): boolean =>
  isUpTo(a.from, nextDay(b.to)) && isUpTo(b.from, nextDay(a.to))

const earlier = (a: string, b: string) => (isUpTo(a, b) ? a : b)

/** Of those that touch. */
export const united = (ranges: readonly [Range, ...Range[]]): Range =>
  ranges.reduce((a, b) => ({
    from: earlier(a.from, b.from),
    to: isUpTo(a.to, b.to) ? b.to : a.to,
  }))

interface Days {
  readonly zone: string
  readonly dayStartMinutes: number
}

/** When they are there again. */
export const backAt = (to: string, { zone, dayStartMinutes: minutes }: Days): Temporal.Instant =>
  date(to).add({ days: 1 }).toPlainDateTime().add({ minutes }).toZonedDateTime(zone).toInstant()
