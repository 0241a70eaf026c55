import { epochSeconds, isBefore, Temporal } from '../../core/clock.ts'
import { type Refusal, refuse } from '../../core/result.ts'
import type { Completion, Occurrence } from '../model/index.ts'
import { isAnyTime, latestSlot, shownAt } from '../recurrence/index.ts'

type Due = Pick<Occurrence, 'chore' | 'dueAt' | 'postponedFrom'>

interface Early {
  readonly chore: string
  /** When its time begins. */
  readonly from: number
  /** When the turn is due, and where. */
  readonly at: number
  readonly style: 'D' | 'F'
  readonly zone: string
  /** When it was done, if that was said; 0: now. In seconds. */
  readonly doneAt: number
}

/** Done before its time began: which turn is meant, or none of them, is asked; or it may not mean this one. */
export type EarlyRefusal = Refusal<'done.early', Early> | Refusal<'done.tooEarly', Early>

/**
 * Why a Done may not mean this turn, or undefined. Its time begins when the turn before it is due; one that has none
 * before it is done as early as somebody likes.
 */
export function earlyRefusal(
  { chore, dueAt, postponedFrom }: Due,
  { at, recordedAt }: Pick<Completion, 'at' | 'recordedAt'>,
  { asks }: { readonly asks: boolean },
): { readonly ok: false; readonly refusal: EarlyRefusal } | undefined {
  const locks = chore.requires.includes('time')
  if (!asks && !locks) return undefined
  const { schedule } = chore
  const before = latestSlot(schedule, (postponedFrom ?? dueAt).subtract({ nanoseconds: 1 }))
  if (!before || !isBefore(at, before.dueAt)) return undefined
  const style: 'D' | 'F' = isAnyTime(schedule, dueAt) ? 'D' : 'F'
  return refuse(locks ? 'done.tooEarly' : 'done.early', {
    chore: chore.name,
    from: epochSeconds(before.dueAt),
    at: epochSeconds(shownAt(schedule, dueAt)),
    style,
    zone: schedule.zone,
    doneAt: recordedAt ? epochSeconds(at) : 0,
  })
}

export const isEarly = (refusal: { readonly code: string }): refusal is EarlyRefusal =>
  refusal.code === 'done.early' || refusal.code === 'done.tooEarly'

/** A moment that a button carries: undefined for now, and for what is still to come. */
export function momentSaid(at: number, now: Temporal.Instant): Temporal.Instant | undefined {
  if (at === 0 || at > epochSeconds(now)) return undefined
  return Temporal.Instant.fromEpochMilliseconds(at * 1000)
}
