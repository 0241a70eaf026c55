import { epochSeconds, isBefore, Temporal } from '../../core/clock.ts'
import { type Refusal, refuse } from '../../core/result.ts'
import { isAnyTime, latestSlot, shownAt } from '../recurrence/index.ts'
import type { Completion, Occurrence } from './occurrence.ts'

type Due = Pick<Occurrence, 'chore' | 'dueAt' | 'postponedFrom'>

/** Done before its time began: which turn is meant, or none of them, is asked. */
export type EarlyRefusal = Refusal<
  'done.early',
  {
    readonly chore: string
    /** When the turn is due, and where. */
    readonly at: number
    readonly style: 'D' | 'F'
    readonly zone: string
    /** When it was done, if that was said; 0: now. In seconds. */
    readonly doneAt: number
  }
>

/**
 * Why a Done may not mean this turn, or undefined. Its time begins when the turn before it is due; one that has none
 * before it is done as early as somebody likes.
 */
export function earlyRefusal(
  { chore, dueAt, postponedFrom }: Due,
  { at, recordedAt }: Pick<Completion, 'at' | 'recordedAt'>,
): { readonly ok: false; readonly refusal: EarlyRefusal } | undefined {
  const { schedule } = chore
  const before = latestSlot(schedule, (postponedFrom ?? dueAt).subtract({ nanoseconds: 1 }))
  if (!before || !isBefore(at, before.dueAt)) return undefined
  const style: 'D' | 'F' = isAnyTime(schedule, dueAt) ? 'D' : 'F'
  return refuse('done.early', {
    chore: chore.name,
    at: epochSeconds(shownAt(schedule, dueAt)),
    style,
    zone: schedule.zone,
    doneAt: recordedAt ? epochSeconds(at) : 0,
  })
}

/** A moment that a button carries: undefined for now, and for what is still to come. */
export function momentSaid(at: number, now: Temporal.Instant): Temporal.Instant | undefined {
  if (at === 0 || at > epochSeconds(now)) return undefined
  return Temporal.Instant.fromEpochMilliseconds(at * 1000)
}
