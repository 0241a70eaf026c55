import type { Temporal } from '../../core/clock.ts'

/** When something is looked at, and when that day ends where the guild lives: «today» and «overdue». */
export interface Moment {
  readonly now: Temporal.Instant
  readonly dayEnd: Temporal.Instant
}

export const momentIn = (zone: string, now: Temporal.Instant): Moment => ({
  now,
  dayEnd: now.toZonedDateTimeISO(zone).startOfDay().add({ days: 1 }).toInstant(),
})
