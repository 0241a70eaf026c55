import { Temporal } from '../../../src/core/clock.ts'

export const instantOf = (iso: string) => Temporal.Instant.from(iso)

const MONDAY = 1
const WEEK_DAYS = 7

/** The next Monday at 09:00 where somebody lives: today's, while it is still to come. */
export function nextMonday(iso: string, zone: string): string {
  const now = instantOf(iso).toZonedDateTimeISO(zone)
  const days = (MONDAY - now.dayOfWeek + WEEK_DAYS) % WEEK_DAYS
  const found = now.add({ days }).withPlainTime({ hour: 9 })
  const isPast = Temporal.ZonedDateTime.compare(found, now) <= 0
  return (isPast ? found.add({ days: WEEK_DAYS }) : found).toInstant().toString()
}
