import type { Temporal } from '../../core/clock.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import type { Chore } from './chore.ts'

/** How long the doer may take it back; a manager always may. */
export const UNDO_HOURS = 24

/**
 * `skipped`: nobody had to. `covered`: a later one was done instead. `missed`: time closed it. `neutral`: it passed
 * while the bot was away or the guild paused. `cancelled`: its chore was deleted while it was open; it opens again
 * when that is taken back.
 */
export type OccurrenceStatus =
  | 'open'
  | 'done'
  | 'skipped'
  | 'covered'
  | 'missed'
  | 'neutral'
  | 'cancelled'

/** `keepOpen`: until somebody does it. `closeAtNext`: missed when the day of the next one begins. `neverOverdue`: it waits without a word. */
export const CLOSINGS = ['keepOpen', 'closeAtNext', 'neverOverdue'] as const
export type Closing = (typeof CLOSINGS)[number]

export interface Completion {
  readonly id: Id
  readonly by: Snowflake
  readonly at: Temporal.Instant
  /** The occurrence that the rule brought because of it; null after a one-off. */
  readonly nextId: Id | null
}

/** One due instance of a chore. `completion` is set exactly when the status is `done`. */
export interface Occurrence {
  readonly id: Id
  readonly chore: Chore
  /** The slot's local date, or date and time: each slot of a rule happens once. */
  readonly slot: string
  readonly assigneeId: Snowflake | null
  readonly status: OccurrenceStatus
  readonly dueAt: Temporal.Instant
  readonly completion: Completion | null
  readonly version: number
}

/** What a list says of an open occurrence. */
export interface ListedOccurrence extends Pick<Occurrence, 'id' | 'assigneeId' | 'dueAt'> {
  readonly chore: Pick<Chore, 'id' | 'name' | 'schedule' | 'area'>
}

export type CompletedOccurrence = Occurrence & { readonly completion: Completion }

/** `at` is in epoch seconds, as Discord's timestamps are. */
export type AlreadyDone = Refusal<'done.already', { chore: string; by: Snowflake; at: number }>

export type CompleteRefusal =
  | AlreadyDone
  | Refusal<'done.deleted', { chore: string }>
  | Refusal<'done.notYours', { chore: string; whose: Snowflake }>

export type UndoRefusal =
  | Refusal<'undo.notDone', { chore: string }>
  | Refusal<'undo.deleted', { chore: string }>
  | Refusal<'undo.notYours', { chore: string; by: Snowflake }>
  | Refusal<'undo.tooLate', { chore: string; hours: number }>
  | Refusal<'undo.movedOn', { chore: string }>

/** A fresh occurrence of a chore, for one slot of its rule. */
export const openOccurrence = (
  chore: Chore,
  id: Id,
  { localKey, dueAt }: { readonly localKey: string; readonly dueAt: Temporal.Instant },
): Occurrence => ({
  id,
  chore,
  slot: localKey,
  assigneeId: chore.assigneeId,
  status: 'open',
  dueAt,
  completion: null,
  version: 1,
})

interface Doer {
  /** Whether they may finish what is somebody else's; what is for anyone, anyone may. */
  readonly helpsOthers: boolean
}

/** It can be finished only once. */
export function complete(
  occurrence: Occurrence,
  completion: Completion,
  { helpsOthers }: Doer,
): Result<CompletedOccurrence, CompleteRefusal> {
  const { chore, assigneeId, status, completion: first } = occurrence
  if (first) {
    const at = Math.floor(first.at.epochMilliseconds / 1000)
    return refuse('done.already', { chore: chore.name, by: first.by, at })
  }
  if (status === 'cancelled') return refuse('done.deleted', { chore: chore.name })
  const isTheirs = assigneeId === null || assigneeId === completion.by
  if (!isTheirs && !helpsOthers)
    return refuse('done.notYours', { chore: chore.name, whose: assigneeId })
  return ok({ ...occurrence, status: 'done', completion })
}

interface Undo {
  readonly by: Snowflake
  readonly isManager: boolean
  readonly at: Temporal.Instant
  /** The occurrence that the completion brought, when it did and while it is there. */
  readonly next: Pick<Occurrence, 'status'> | undefined
}

/** Takes a completion back: by who did it for a day, by managers always, until the next one is done. */
export function reopen(
  occurrence: Occurrence,
  { by, isManager, at, next }: Undo,
): Result<Occurrence, UndoRefusal> {
  const { chore, completion } = occurrence
  const name = { chore: chore.name }
  if ((next ?? occurrence).status === 'cancelled') return refuse('undo.deleted', name)
  if (!completion) return refuse('undo.notDone', name)
  if (next && next.status !== 'open') return refuse('undo.movedOn', name)
  if (isManager) return ok({ ...occurrence, status: 'open', completion: null })
  if (completion.by !== by) return refuse('undo.notYours', { ...name, by: completion.by })
  if (completion.at.until(at).total('hours') > UNDO_HOURS)
    return refuse('undo.tooLate', { ...name, hours: UNDO_HOURS })
  return ok({ ...occurrence, status: 'open', completion: null })
}
