import { Temporal } from '../../core/clock.ts'
import { firstSlot, type Schedule } from '../recurrence/index.ts'
import type { GuildSettings } from './guild.ts'

export type Pause = Pick<GuildSettings, 'pausedFrom' | 'pausedUntil'>

/** Whether the guild rests at this moment. One that has an end is over then, whether or not that was written down yet. */
export const isPaused = ({ pausedFrom, pausedUntil }: Pause, at: Temporal.Instant): boolean =>
  pausedFrom !== null &&
  Temporal.Instant.compare(pausedFrom, at) <= 0 &&
  (pausedUntil === null || Temporal.Instant.compare(at, pausedUntil) < 0)

/** When a pause until then ends: of a day, as it begins. Undefined when that has been. */
export function pausedTo(schedule: Schedule, now: Temporal.Instant): Temporal.Instant | undefined {
  if (schedule.time !== null) return firstSlot(schedule, now)?.dueAt
  const { anchor, zone, dayStartMinutes: minutes = 0 } = schedule
  const midnight = Temporal.PlainDate.from(anchor).toPlainDateTime()
  const start = midnight.add({ minutes }).toZonedDateTime(zone).toInstant()
  return Temporal.Instant.compare(start, now) > 0 ? start : undefined
}

/** The same pause, or none. */
export const isSame = (a: Pause, b: Pause): boolean =>
  isSameTime(a.pausedFrom, b.pausedFrom) && isSameTime(a.pausedUntil, b.pausedUntil)

const isSameTime = (a: Temporal.Instant | null, b: Temporal.Instant | null) =>
  a === b || (a !== null && b !== null && a.equals(b))
