import { Temporal } from '../../core/clock.ts'

/** In days since 1 January 1970. A rule looks at many dates, and as numbers they cost next to nothing. */
export type DayNumber = number

interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const YEAR_DAYS = 365
/** In 400 years the calendar repeats itself. */
const CYCLE_YEARS = 400
const CYCLE_DAYS = 146_097
/** From 1 March of the year 0 to 1 January 1970. */
const EPOCH_DAYS = 719_468
/** Five months that begin in March or August are this long. */
const FIVE_MONTHS_DAYS = 153

const { floor } = Math

// Years begin in March here, so that the day that not every year has is the last of one.

const daysBeforeYear = (year: number) =>
  YEAR_DAYS * year + floor(year / 4) - floor(year / 100) + floor(year / CYCLE_YEARS)
const daysBeforeMonth = (sinceMarch: number) => floor((FIVE_MONTHS_DAYS * sinceMarch + 2) / 5)

export function dayNumber({ year, month, day }: CalendarDate): DayNumber {
  const sinceMarch = (month + 9) % 12
  const yearOfMarch = sinceMarch < 10 ? year : year - 1
  return daysBeforeYear(yearOfMarch) + daysBeforeMonth(sinceMarch) + day - 1 - EPOCH_DAYS
}

export function calendarDate(of: DayNumber): CalendarDate {
  const cycle = floor((of + EPOCH_DAYS) / CYCLE_DAYS)
  const left = of + EPOCH_DAYS - cycle * CYCLE_DAYS
  const leapDays = floor(left / 1460) - floor(left / 36_524) + floor(left / 146_096)
  const year = floor((left - leapDays) / YEAR_DAYS)
  const dayOfYear = left - daysBeforeYear(year)
  const sinceMarch = floor((5 * dayOfYear + 2) / FIVE_MONTHS_DAYS)
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9
  return {
    year: cycle * CYCLE_YEARS + year + (month < 3 ? 1 : 0),
    month,
    day: dayOfYear - daysBeforeMonth(sinceMarch) + 1,
  }
}

/** `2026-01-05`. */
export function dateText(of: DayNumber): string {
  const { year, month, day } = calendarDate(of)
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
}

const digits = (value: number, length: number) => String(value).padStart(length, '0')

/** A wall time, `HH:MM`. A gap moves forward, an overlap takes its first instant: Temporal's «compatible». */
export function instantOn(zone: string, of: DayNumber, time: string): Temporal.Instant {
  const { year, month, day } = calendarDate(of)
  const [hour, minute] = time.split(':').map(Number)
  const local = new Temporal.PlainDateTime(year, month, day, hour, minute)
  return local.toZonedDateTime(zone).toInstant()
}

/** 0 = Monday; the first of all days was a Thursday. */
export const weekdayOn = (of: DayNumber) => (((of + 3) % 7) + 7) % 7

/** Months as one number, so that they can be counted over years. */
export const monthNumber = ({ year, month }: Omit<CalendarDate, 'day'>) => year * 12 + month - 1

export const firstOfMonth = (number: number): DayNumber =>
  dayNumber({ year: floor(number / 12), month: (number % 12) + 1, day: 1 })

export const daysInMonth = (number: number) => firstOfMonth(number + 1) - firstOfMonth(number)
