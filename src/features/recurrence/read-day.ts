import type { Cursor } from './cursor.ts'
import type { Particle } from './vocabulary.ts'

/** A day as it was said; which date that is depends on today. */
export type Day =
  | { readonly is: 'in'; readonly n: number; readonly unit: 'days' | 'weeks' | 'months' }
  | { readonly is: 'tonight' }
  /** «next week», without a day of it. */
  | { readonly is: 'next'; readonly unit: 'weeks' | 'months' }
  /** From this very minute on. */
  | { readonly is: 'elapsed'; readonly n: number; readonly unit: 'hours' | 'minutes' }
  | { readonly is: 'weekday'; readonly weekday: number; readonly isNext: boolean }
  /** A day of this week, or of the next. */
  | { readonly is: 'ofWeek'; readonly weekday: number; readonly weeks: 0 | 1 }
  /** The last day of this month, or of the next. */
  | { readonly is: 'monthEnd'; readonly months: 0 | 1 }
  | CalendarDay

export type CalendarDay = {
  readonly is: 'date'
  readonly day: number
  readonly month: number
  readonly year?: number
  /** Said with it, and to be true: «Fri 4 Dec». */
  readonly weekday?: number
  /** `3/4`: which of the two is the month depends on where one lives. */
  readonly isNumeric?: true
}

export const readDay = (cursor: Cursor): Day | undefined =>
  cursor.attempt(() => {
    cursor.has('on')
    return cursor.either<Day>(nearby, elapsed, inSome, ofWeek, named, nextOne, endOf, readDate)
  })

function nearby(cursor: Cursor): Day | undefined {
  if (cursor.has('tonight')) return { is: 'tonight' }
  const n = cursor.take('offset')
  return n === undefined ? undefined : { is: 'in', n, unit: 'days' }
}

/** «in 20 minutes», «over 3 uur». */
function elapsed(cursor: Cursor): Day | undefined {
  if (!cursor.has('in')) return undefined
  const n = readNumber(cursor)
  const unit = cursor.has('uur') ? 'hours' : cursor.take('clockUnit')
  return n === undefined || unit === undefined ? undefined : { is: 'elapsed', n, unit }
}

/** «in 3 days», «over een week». */
function inSome(cursor: Cursor): Day | undefined {
  if (!cursor.has('in')) return undefined
  const n = readNumber(cursor)
  const unit = cursor.take('unit')
  if (n === undefined || unit === undefined || unit === 'hours') return undefined
  return unit === 'years' ? { is: 'in', n: 12 * n, unit: 'months' } : { is: 'in', n, unit }
}

const SUNDAY = 6

/** «friday next week», «volgende week vrijdag». */
function ofWeek(cursor: Cursor): Day | undefined {
  const first = cursor.take('weekday')
  if (first !== undefined) cursor.has('of')
  const weeks = thisOrNext(cursor, 'weeks')
  const weekday = first ?? cursor.take('weekday')
  return weekday === undefined || weeks === undefined ? undefined : { is: 'ofWeek', weekday, weeks }
}

/** «end of the week», «eind volgende maand». */
function endOf(cursor: Cursor): Day | undefined {
  cursor.has('the', 'de')
  if (!cursor.has('end')) return undefined
  cursor.has('of')
  const weeks = cursor.attempt((each) => thisOrNext(each, 'weeks', 'the', 'de'))
  if (weeks !== undefined) return { is: 'ofWeek', weekday: SUNDAY, weeks }
  const months = thisOrNext(cursor, 'months', 'the', 'de')
  return months === undefined ? undefined : { is: 'monthEnd', months }
}

/** «this week», «volgende maand»; and what else stands for «this». */
function thisOrNext(cursor: Cursor, wanted: 'weeks' | 'months', ...current: readonly Particle[]) {
  const isNext = cursor.has('next')
  if (!isNext && !cursor.has('coming', ...current)) return undefined
  if (cursor.take('unit') !== wanted) return undefined
  return isNext ? 1 : 0
}

/** «friday», «next friday», «this friday». */
function named(cursor: Cursor): Day | undefined {
  const isNext = cursor.has('next')
  if (!isNext) cursor.has('coming')
  const weekday = cursor.take('weekday')
  if (weekday === undefined) return undefined
  const date = isNext ? undefined : readDate(cursor)
  return date ? { ...date, weekday } : { is: 'weekday', weekday, isNext }
}

/** «next week», «volgende maand». */
function nextOne(cursor: Cursor): Day | undefined {
  const unit = cursor.has('next') ? cursor.take('unit') : undefined
  return unit === 'weeks' || unit === 'months' ? { is: 'next', unit } : undefined
}

/** A date of the calendar, in any of its usual ways of writing. */
export const readDate = (cursor: Cursor): CalendarDay | undefined =>
  cursor.attempt(() => {
    cursor.hasMark(',')
    cursor.has('the', 'de')
    return cursor.either(iso, numeric, dayMonth, monthDay)
  })

export function readNumber(cursor: Cursor): number | undefined {
  const digits = cursor.digits(4)
  return digits === undefined ? cursor.take('number') : Number(digits)
}

/** `2026-12-01`. */
function iso(cursor: Cursor): CalendarDay | undefined {
  const year = cursor.digits(4)
  if (year?.length !== 4 || !cursor.hasMark('-')) return undefined
  const month = cursor.digits(2)
  if (!month || !cursor.hasMark('-')) return undefined
  const day = cursor.digits(2)
  return day ? { is: 'date', day: +day, month: +month, year: +year } : undefined
}

/** `1/12`, `1-12-2027`, `1.12.2027`; `18.00` is a time, so dots want a year. */
function numeric(cursor: Cursor): CalendarDay | undefined {
  const day = cursor.digits(2)
  const mark = ['/', '-', '.'].find((each) => cursor.hasMark(each))
  if (!day || !mark) return undefined
  const month = cursor.digits(2)
  if (!month) return undefined
  const date = { is: 'date', day: +day, month: +month, isNumeric: true } as const
  const year = cursor.attempt(() => (cursor.hasMark(mark) ? fullYear(cursor.digits(4)) : undefined))
  if (year !== undefined) return { ...date, year }
  return mark === '.' ? undefined : date
}

const fullYear = (digits: string | undefined): number | undefined => {
  if (digits?.length === 4) return Number(digits)
  return digits?.length === 2 ? 2000 + Number(digits) : undefined
}

/** «1 december», «1st of dec 2027», «1e dec». */
function dayMonth(cursor: Cursor): CalendarDay | undefined {
  const day = readDayNumber(cursor)
  cursor.has('of')
  const month = cursor.take('month')
  return day === undefined || month === undefined ? undefined : withYear(cursor, day, month)
}

/** «dec 1», «december 1st, 2027». */
function monthDay(cursor: Cursor): CalendarDay | undefined {
  const month = cursor.take('month')
  cursor.has('the')
  const day = readDayNumber(cursor)
  return day === undefined || month === undefined ? undefined : withYear(cursor, day, month)
}

function withYear(cursor: Cursor, day: number, month: number): CalendarDay {
  const year = cursor.attempt(() => {
    cursor.hasMark(',')
    const digits = cursor.digits(4)
    return digits?.length === 4 ? Number(digits) : undefined
  })
  return { is: 'date', day, month, ...(year === undefined ? {} : { year }) }
}

/** `1`, `1st`, `1e`, `2de`. */
export function readDayNumber(cursor: Cursor): number | undefined {
  const digits = cursor.digits(2)
  if (digits === undefined) return undefined
  if (cursor.isGlued) cursor.has('suffix', 'de')
  return Number(digits)
}
