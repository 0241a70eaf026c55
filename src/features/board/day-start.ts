import { isAfter, Temporal } from '../../core/clock.ts'

/** Where a day begins at midnight, the board is posted anew while people sleep. */
const EARLY_MINUTES = 5 * 60
const HOUR_MINUTES = 60

export interface Days {
  readonly zone: string
  /** In minutes after midnight. */
  readonly dayStartMinutes: number
}

function startOf(date: Temporal.PlainDate, { zone, dayStartMinutes }: Days): Temporal.Instant {
  const minutes = dayStartMinutes || EARLY_MINUTES
  const plainTime = Temporal.PlainTime.from({
    hour: Math.floor(minutes / HOUR_MINUTES),
    minute: minutes % HOUR_MINUTES,
  })
  // A time that the clock jumps over comes after the jump, one that comes twice is the first.
  return date.toZonedDateTime({ timeZone: zone, plainTime }).toInstant()
}

/** When the board is posted anew, the first time after this. */
export function nextDayStart(after: Temporal.Instant, days: Days): Temporal.Instant {
  const today = after.toZonedDateTimeISO(days.zone).toPlainDate()
  const start = startOf(today, days)
  return isAfter(start, after) ? start : startOf(today.add({ days: 1 }), days)
}

/** False for a time that was appointed while the guild's days began at another one. */
export const isDayStart = (at: Temporal.Instant, days: Days): boolean =>
  startOf(at.toZonedDateTimeISO(days.zone).toPlainDate(), days).equals(at)
