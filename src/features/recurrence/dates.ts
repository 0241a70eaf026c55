import { Temporal } from '../../core/clock.ts'
import { weekdayOf } from './periods.ts'
import type { CalendarDay, Day } from './read-day.ts'

type PlainDate = Temporal.PlainDate

/** Where a text may be read in two ways. The first reading takes all as they are here. */
export interface Choices {
  /** `3/4` is 4 March. */
  readonly isMonthFirst: boolean
  /** «at 7» is 19:00. */
  readonly isEvening: boolean
  /** «half 7» is half past seven. */
  readonly isHalfPast: boolean
  /** «friday at midnight» is where that friday begins, not where it ends. */
  readonly isDayBegin: boolean
  /** «until september» is up to the end of August. */
  readonly isUntilBefore: boolean
  /** «biweekly» is twice a week. */
  readonly isOtherwise: boolean
  /** «next friday» is the one coming, not the one of next week; «next week» is a week from now. */
  readonly isNextComing: boolean
  /** «twice a day» is in the morning and in the evening, or around working hours. */
  readonly spread?: 'day' | 'work'
}

/** Now and where: the same words are another date elsewhere. */
export interface Here {
  readonly now: Temporal.Instant
  readonly zone: string
  /** When a day begins, where that is not at midnight. */
  readonly dayStartMinutes?: number
}

export const todayOf = ({ now, zone, dayStartMinutes = 0 }: Here): PlainDate =>
  now
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .subtract({ minutes: dayStartMinutes })
    .toPlainDate()

/** What a schedule keeps of where it was said. */
export const placeOf = ({ zone, dayStartMinutes = 0 }: Here) => ({
  zone,
  ...(dayStartMinutes > 0 && { dayStartMinutes }),
})

/** «Fri 4 Dec» when the 4th is a Thursday is a mistake, not a wish. */
export function isTrue(day: Day | undefined, date: PlainDate): boolean {
  return day?.is !== 'date' || day.weekday === undefined || day.weekday === weekdayOf(date)
}

const LEAP_YEARS_APART_MAX = 8

/** The dates a day can mean, nearest first; the first that still lies ahead is meant. */
export function datesOf(day: Day, today: PlainDate, choices: Choices): readonly PlainDate[] {
  switch (day.is) {
    case 'tonight':
    case 'elapsed':
      return [today]
    case 'in':
      return [today.add({ [day.unit]: day.n })]
    case 'next':
      return [nextDate(day.unit, today, choices)]
    case 'ofWeek':
      return [mondayOf(today).add({ days: 7 * day.weeks + day.weekday })]
    case 'monthEnd':
      return [monthEnd(today.with({ day: 1 }).add({ months: day.months }))]
    case 'weekday':
      return weekdayDates(day, today, choices)
    case 'date':
      return calendarDates(day, today, choices)
  }
}

/** The first day of it. */
function nextDate(unit: 'weeks' | 'months', today: PlainDate, { isNextComing }: Choices) {
  const next = today.add({ [unit]: 1 })
  if (isNextComing) return next
  return unit === 'weeks' ? mondayOf(next) : next.with({ day: 1 })
}

const mondayOf = (date: PlainDate) => date.subtract({ days: weekdayOf(date) })

const monthEnd = (date: PlainDate) => date.with({ day: date.daysInMonth })

function weekdayDates(
  { weekday, isNext }: { readonly weekday: number; readonly isNext: boolean },
  today: PlainDate,
  { isNextComing }: Choices,
): readonly PlainDate[] {
  if (isNext && !isNextComing) return [mondayOf(today).add({ days: 7 + weekday })]
  const days = (weekday - weekdayOf(today) + 7) % 7
  const coming = [today.add({ days }), today.add({ days: days + 7 })]
  return isNext && days === 0 ? coming.slice(1) : coming
}

/** A date without a year is this year's or the next one that has it. */
function calendarDates(
  said: CalendarDay,
  today: PlainDate,
  { isMonthFirst }: Choices,
): readonly PlainDate[] {
  const { day, month } = said.isNumeric ? inOrder(said, isMonthFirst) : said
  const years =
    said.year === undefined
      ? Array.from({ length: LEAP_YEARS_APART_MAX + 1 }, (_, later) => today.year + later)
      : [said.year]
  return years.flatMap((year) => dateIn(year, month, day))
}

/** `13/2` can only be February, wherever one lives. */
function inOrder({ day, month }: CalendarDay, isMonthFirst: boolean) {
  const swaps = isMonthFirst ? day <= 12 : month > 12
  return swaps ? { day: month, month: day } : { day, month }
}

function dateIn(year: number, month: number, day: number): readonly PlainDate[] {
  if (month < 1 || month > 12 || day < 1) return []
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' })
  return date.day === day ? [date] : []
}
