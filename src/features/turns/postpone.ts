import { epochSeconds, isAfter, type Temporal } from '../../core/clock.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import type { Chore, Occurrence } from '../model/index.ts'
import { firstSlot, isAnyTime, type Schedule, shownAt } from '../recurrence/index.ts'

type Instant = Temporal.Instant

export type PostponeRefusal =
  | Refusal<'when.past', { text: string }>
  | Refusal<'postpone.notLater', { chore: string; at: number; style: 'D' | 'F' }>

interface Until {
  /** Comes once: the moment that was said. */
  readonly schedule: Schedule
  /** As it was said. */
  readonly text: string
}

/**
 * When a turn is due that is put off until then. A day alone keeps the time at which the turn was due. It is later
 * than the turn was due at first: what is done early needs no other time.
 */
export function postponedTo(
  { chore, dueAt, postponedFrom }: Pick<Occurrence, 'chore' | 'dueAt' | 'postponedFrom'>,
  { schedule, text }: Until,
  now: Instant,
): Result<Instant, PostponeRefusal> {
  const first = postponedFrom ?? dueAt
  const until = { ...schedule, time: schedule.time ?? timeOf(chore.schedule, first) }
  const slot = firstSlot(until, now)
  if (!slot) return refuse('when.past', { text })
  if (isAfter(slot.dueAt, first)) return ok(slot.dueAt)
  return notLater(chore, first)
}

/** Than it is due, or was. */
export function notLater({ name: chore, schedule }: Chore, dueAt: Instant) {
  const style: 'D' | 'F' = isAnyTime(schedule, dueAt) ? 'D' : 'F'
  return refuse('postpone.notLater', { chore, at: epochSeconds(shownAt(schedule, dueAt)), style })
}

/** The time of day at which a turn is due; null when it is any time of its day. */
const timeOf = (schedule: Schedule, dueAt: Instant): string | null =>
  isAnyTime(schedule, dueAt)
    ? null
    : dueAt.toZonedDateTimeISO(schedule.zone).toPlainTime().toString().slice(0, 5)
