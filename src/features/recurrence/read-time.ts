import type { Cursor } from './cursor.ts'

/** A time of day. `isLoose`: «at 7» may be morning or evening. */
export interface Time {
  readonly hour: number
  readonly minute: number
  readonly isLoose: boolean
}

/** «18:00», «6pm», «18h30», «at 7», «om 19 uur», «noon»: marked as a time, or not read as one. */
export const readTime = (cursor: Cursor): Time | undefined => cursor.attempt(time)

function time(cursor: Cursor): Time | undefined {
  const isAnnounced = cursor.has('at', 'om')
  if (cursor.has('noon')) return { hour: 12, minute: 0, isLoose: false }
  const hour = numberOf(cursor, isAnnounced)
  if (hour === undefined) return undefined
  const minutes = readMinutes(cursor)
  const half = cursor.take('half')
  const isHour = cursor.has('uur')
  const isSaid = isAnnounced || half !== undefined || isHour
  if (!isSaid && (minutes === undefined || minutes.isLikeMonth)) return undefined
  const isLoose = minutes === undefined && half === undefined
  return checked(onTheClock(hour, half), minutes?.minute ?? 0, isLoose)
}

function numberOf(cursor: Cursor, isAnnounced: boolean): number | undefined {
  const digits = cursor.digits(2)
  if (digits !== undefined) return Number(digits)
  return isAnnounced ? cursor.take('number') : undefined // «om zeven uur»
}

interface Minutes {
  readonly minute: number
  /** `1.12` may be a date: it is a time only when something else says so. */
  readonly isLikeMonth: boolean
}

/** What follows an hour without a space: `:30`, `.30`, `h30`, or `h` alone. */
const readMinutes = (cursor: Cursor): Minutes | undefined =>
  cursor.isGlued ? cursor.either(minutesOnTheClock, minutesOfTheHour) : undefined

function minutesOnTheClock(cursor: Cursor): Minutes | undefined {
  const isDotted = cursor.hasMark('.')
  if (!isDotted && !cursor.hasMark(':')) return undefined
  const minute = cursor.isGlued ? twoDigits(cursor) : undefined
  if (minute === undefined) return undefined
  return { minute, isLikeMonth: isDotted && minute >= 1 && minute <= 12 }
}

function minutesOfTheHour(cursor: Cursor): Minutes | undefined {
  if (!cursor.has('hour')) return undefined
  const minute = cursor.isGlued ? twoDigits(cursor) : undefined
  return { minute: minute ?? 0, isLikeMonth: false }
}

function twoDigits(cursor: Cursor): number | undefined {
  const digits = cursor.digits(2)
  return digits?.length === 2 ? Number(digits) : undefined
}

function onTheClock(hour: number, half: 'am' | 'pm' | undefined): number | undefined {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

function checked(hour: number | undefined, minute: number, isLoose: boolean): Time | undefined {
  if (hour === undefined || hour > 23 || minute > 59) return undefined
  return { hour, minute, isLoose: isLoose && hour >= 1 && hour <= 11 }
}
