import type { Temporal } from '../../core/clock.ts'
import type { Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { isAnyTime, type Schedule, shownAt } from '../recurrence/index.ts'

/** A chore for any time of the day is called out while there is still some of it left. */
const ANY_TIME_HOUR = 18
export const SNOOZE_HOURS = 1
/** What comes later than this is told together: nobody needs twenty messages about yesterday. */
export const LATE_HOURS = 2
export const LISTED_MAX = 8
/** Nobody needs to hear later than this that something was due. */
export const WORTH_HOURS = 12

const MS_PER_HOUR = 3_600_000
/** All that is told late within an hour is one message. */
export const hourOf = (at: Temporal.Instant) =>
  String(Math.floor(at.epochMilliseconds / MS_PER_HOUR))

export const isLate = (dueMs: number, at: Temporal.Instant) =>
  at.epochMilliseconds - dueMs > LATE_HOURS * MS_PER_HOUR

interface Due {
  readonly dueAt: Temporal.Instant
  readonly chore: { readonly schedule: Pick<Schedule, 'time' | 'zone' | 'dayStartMinutes'> }
}

/** When somebody should hear of it: when it is due, and in the evening of its day if it has no time. */
export function remindAt({ dueAt, chore: { schedule } }: Due): Temporal.Instant {
  if (!isAnyTime(schedule, dueAt)) return dueAt
  const day = shownAt(schedule, dueAt).toZonedDateTimeISO(schedule.zone)
  return day.withPlainTime({ hour: ANY_TIME_HOUR }).toInstant()
}

interface Snoozed {
  readonly status: string
  readonly assigneeId: Snowflake | null
  readonly sharedBy: readonly Snowflake[] | null
  readonly chore: { readonly name: string }
}

export type SnoozeRefusal =
  | Refusal<'snooze.done', { chore: string }>
  | Refusal<'snooze.notYours', { chore: string; whose: string }>

/** Whose turn it is may put it off, and managers; one for anyone, anyone. */
export function snooze<O extends Snoozed>(
  occurrence: O,
  { by, isManager }: { readonly by: Snowflake; readonly isManager: boolean },
): Result<O, SnoozeRefusal> {
  const { status, assigneeId, sharedBy, chore } = occurrence
  const holders = assigneeId ? [assigneeId] : (sharedBy ?? [])
  if (status !== 'open') return refuse('snooze.done', { chore: chore.name })
  if (holders.length === 0 || holders.includes(by) || isManager) return ok(occurrence)
  const whose = holders.map((holder) => `<@${holder}>`).join(' & ')
  return refuse('snooze.notYours', { chore: chore.name, whose })
}
