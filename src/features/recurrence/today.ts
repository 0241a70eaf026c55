import type { Temporal } from '../../core/clock.ts'

/** When something is looked at, and when that day ends where the guild lives: «today» and «overdue». */
export interface Today {
  readonly now: Temporal.Instant
  readonly dayEnd: Temporal.Instant
  /** «This week» is today and the six days after it. */
  readonly weekEnd: Temporal.Instant
}

/** Where, and when a day begins there: what a guild's settings say, and the schedules made under them. */
interface Place {
  readonly zone: string
  readonly dayStartMinutes?: number
}

export function todayIn({ zone, dayStartMinutes = 0 }: Place, now: Temporal.Instant): Today {
  const local = now.toZonedDateTimeISO(zone).toPlainDateTime()
  const today = local.subtract({ minutes: dayStartMinutes }).toPlainDate()
  const startOf = (days: number) => {
    const midnight = today.add({ days }).toPlainDateTime()
    return midnight.add({ minutes: dayStartMinutes }).toZonedDateTime(zone).toInstant()
  }
  return { now, dayEnd: startOf(1), weekEnd: startOf(7) }
}
