import type { Temporal } from '../../core/clock.ts'

/** When something is looked at, and when that day ends where the guild lives: «today» and «overdue». */
export interface Moment {
  readonly now: Temporal.Instant
  readonly dayEnd: Temporal.Instant
  /** «This week» is today and the six days after it. */
  readonly weekEnd: Temporal.Instant
}

export function momentIn(zone: string, now: Temporal.Instant): Moment {
  const today = now.toZonedDateTimeISO(zone).startOfDay()
  const dayEnd = today.add({ days: 1 }).toInstant()
  return { now, dayEnd, weekEnd: today.add({ days: 7 }).toInstant() }
}
