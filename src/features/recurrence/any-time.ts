import type { Temporal } from '../../core/clock.ts'
import type { Schedule } from './rule.ts'

const LAST_HOUR = 23
const LAST_MINUTE = 59

type Any = Pick<Schedule, 'time' | 'zone' | 'dayStartMinutes'>

/**
 * Whether what is due then may be done any time of its day, and is due at the end of it. Of a chore without a time,
 * one turn may have been put off to a time of its own; and what comes several times a day has its times in the rule.
 */
export function isAnyTime({ time, zone, dayStartMinutes = 0 }: Any, dueAt: Temporal.Instant) {
  if (time !== null) return false
  const local = dueAt.toZonedDateTimeISO(zone).toPlainDateTime()
  const { hour, minute } = local.subtract({ minutes: dayStartMinutes })
  return hour === LAST_HOUR && minute === LAST_MINUTE
}
