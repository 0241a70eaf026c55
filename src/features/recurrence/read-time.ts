import type { Cursor } from './cursor.ts'

/**
 * A time of day. `isLoose`: «at 7» may be morning or evening. `isHalf`: «half 7» is half past six in Dutch, half
 * past seven in British English; the hour is the one that was said.
 */
export interface Time {
  readonly hour: number
  readonly minute: number
  readonly isLoose: boolean
  readonly isHalf?: true
  /** Where a day begins, or where it ends. */
  readonly isMidnight?: true
}

/** «18:00», «8:00 and 20:00», «om 8, 14 en 20 uur»: in the order in which they were said. */
export function readTimes(cursor: Cursor): readonly Time[] | undefined {
  const first = time(cursor, cursor.has('at', 'om'))
  if (!first) return undefined
  const times = [first]
  let next = nextTime(cursor)
  while (next) {
    times.push(next)
    next = nextTime(cursor)
  }
  return times
}

const nextTime = (cursor: Cursor): Time | undefined =>
  cursor.attempt(() => {
    const isComma = cursor.hasMark(',')
    if (!cursor.has('and') && !isComma) return undefined
    cursor.has('at', 'om')
    return time(cursor, true)
  })

/** «18:00», «6pm», «18h30», «at 7», «om 19 uur», «noon»: marked as a time, or not read as one. */
function time(cursor: Cursor, isAnnounced: boolean): Time | undefined {
  if (cursor.has('noon')) return { hour: 12, minute: 0, isLoose: false }
  if (cursor.has('midnight')) return { hour: 0, minute: 0, isLoose: false, isMidnight: true }
  const spoken = cursor.either(halfHour, quarter)
  if (spoken) return spoken
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

/** «half acht», «half past seven». */
function halfHour(cursor: Cursor): Time | undefined {
  if (!cursor.has('half')) return undefined
  const isPast = cursor.has('past')
  const hour = spokenHour(cursor)
  if (hour === undefined) return undefined
  return { hour, minute: 30, isLoose: true, ...(!isPast && { isHalf: true }) }
}

/** «kwart over zeven», «quarter to eight». */
function quarter(cursor: Cursor): Time | undefined {
  if (!cursor.has('quarter')) return undefined
  const isTo = cursor.has('to', 'until', 'before')
  if (!isTo && !cursor.has('past', 'in')) return undefined
  const hour = spokenHour(cursor)
  if (hour === undefined) return undefined
  return isTo
    ? { hour: hour === 1 ? 12 : hour - 1, minute: 45, isLoose: true }
    : { hour, minute: 15, isLoose: true }
}

function spokenHour(cursor: Cursor): number | undefined {
  const hour = numberOf(cursor, true)
  cursor.has('uur')
  return hour !== undefined && hour >= 1 && hour <= 12 ? hour : undefined
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
