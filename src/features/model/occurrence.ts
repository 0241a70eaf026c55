import { epochSeconds, type Temporal } from '../../core/clock.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import type { SeveralMode } from '../rotations/index.ts'
import type { Tick } from './checklist.ts'
import type { Chore } from './chore.ts'
import { closesAtFrom, closesAtOf, isLocked, isOpenToAll } from './closing.ts'
import { sayerOf } from './completion-of.ts'
import { elseOn } from './else-on.ts'
import { holdersOf, isOwnRow, mentions, type OfRow, type Whose } from './whose.ts'

/** How long the doer may take it back; a manager always may. */
export const UNDO_HOURS = 24

/**
 * `skipped`: nobody had to. `covered`: a later one was done instead. `missed`: time closed it. `neutral`: it passed
 * while the bot was away or the guild paused. `cancelled`: its chore was deleted while it was open; it opens again
 * when that is taken back. `extra`: done besides the turns of the rule, and closes none of them.
 */
export type OccurrenceStatus =
  | 'open'
  | 'done'
  | 'skipped'
  | 'covered'
  | 'missed'
  | 'neutral'
  | 'cancelled'
  | 'extra'

export interface Completion {
  readonly id: Id
  readonly by: Snowflake
  /** When the work was done. */
  readonly at: Temporal.Instant
  /** When that was said, if it was later. */
  readonly recordedAt: Temporal.Instant | null
  /** The occurrence that the rule brought because of it; null after a one-off. */
  readonly nextId: Id | null
  /** What time had made of its turn before that was said; null: it was open. */
  readonly was: 'missed' | 'neutral' | null
  /** Who said so, if that was somebody else. */
  readonly recordedBy: Snowflake | null
  readonly note: string | null
  /** Where pictures of it are, a link on each line; null: there are none. */
  readonly proof: string | null
  /** Who helped, in the order in which they said so. */
  readonly helperIds: readonly Snowflake[]
}

/** One due instance of a chore. `completion` is set exactly when the status is `done` or `extra`. */
export interface Occurrence extends Whose, OfRow {
  readonly id: Id
  readonly chore: Chore
  /** The slot's local date, or date and time: each slot of a rule happens once. */
  readonly slot: string
  readonly status: OccurrenceStatus
  readonly dueAt: Temporal.Instant
  /** When it was due before it was postponed; null: it was not. */
  readonly postponedFrom: Temporal.Instant | null
  /** When time closes it, if nobody does; null: never. */
  readonly closesAt: Temporal.Instant | null
  /** Who is on it, and since when; null: nobody said so. */
  readonly begunBy: Snowflake | null
  readonly begunAt: Temporal.Instant | null
  /** Which steps of its checklist are done, and by whom. */
  readonly ticks: readonly Tick[]
  readonly completion: Completion | null
  readonly version: number
}

/** What a list says of an open occurrence. */
export interface ListedOccurrence
  extends Pick<Occurrence, 'id' | 'slot' | 'assigneeId' | 'sharedBy' | 'begunBy' | 'dueAt'> {
  readonly chore: Pick<Chore, 'id' | 'name' | 'schedule' | 'closing' | 'priority' | 'area'>
  /** How those several do it whose it is. */
  readonly mode: SeveralMode | null
}

export type CompletedOccurrence = Occurrence & { readonly completion: Completion }

export const isDone = (occurrence: Occurrence): occurrence is CompletedOccurrence =>
  occurrence.completion !== null

/** `at` is in epoch seconds, as Discord's timestamps are. */
export type AlreadyDone =
  | Refusal<'done.already', { chore: string; by: Snowflake; at: number; completionId: Id }>
  | Refusal<'done.alreadyByYou', { chore: string; at: number }>

export type CompleteRefusal =
  | AlreadyDone
  | Refusal<'done.deleted', { chore: string }>
  | Refusal<'done.over', { chore: string }>
  | Refusal<'done.locked', { chore: string; at: number }>
  | Refusal<'done.notForOthers', { chore: string }>
  | Refusal<'done.notYours', { chore: string; whose: string }>

export type UndoRefusal =
  | Refusal<'undo.notDone', { chore: string }>
  | Refusal<'undo.deleted', { chore: string }>
  | Refusal<'undo.notYours', { chore: string; by: Snowflake }>
  | Refusal<'undo.tooLate', { chore: string; hours: number }>
  | Refusal<'undo.movedOn', { chore: string }>

/** A fresh occurrence of a chore, for one slot of its rule, and whose it is. */
export const openOccurrence = (
  chore: Chore,
  id: Id,
  { localKey, dueAt }: { readonly localKey: string; readonly dueAt: Temporal.Instant },
  whose: Whose & OfRow,
): Occurrence => ({
  ...whose,
  id,
  chore,
  slot: localKey,
  status: 'open',
  dueAt,
  postponedFrom: null,
  closesAt: closesAtOf(chore, dueAt),
  begunBy: null,
  begunAt: null,
  ticks: [],
  completion: null,
  version: 1,
})

interface Doer {
  /** Whether they may finish what is somebody else's; what is for anyone, anyone may. */
  readonly helpsOthers: boolean
  readonly isManager?: boolean
}

/** It can be finished only once. */
export function complete(
  occurrence: Occurrence,
  completion: Completion,
  doer: Doer,
): Result<CompletedOccurrence, CompleteRefusal> {
  const { chore, status, completion: first } = occurrence
  if (first) return alreadyRefusal(chore, first, sayerOf(completion))
  if (status === 'cancelled') return refuse('done.deleted', { chore: chore.name })
  if (status !== 'open') return refuse('done.over', { chore: chore.name })
  const refusal = doerRefusal(occurrence, completion, doer)
  return refusal ?? ok({ ...occurrence, status: 'done', completion })
}

/** Who comes second is told who was first. */
export function alreadyRefusal(
  { name: chore }: Pick<Chore, 'name'>,
  first: Pick<Completion, 'id' | 'by' | 'at'>,
  by: Snowflake,
) {
  const at = epochSeconds(first.at)
  return first.by === by
    ? refuse('done.alreadyByYou', { chore, at })
    : refuse('done.already', { chore, by: first.by, at, completionId: first.id })
}

/** Why it is not theirs to finish, or undefined. */
function doerRefusal(
  occurrence: Occurrence,
  completion: Completion,
  { helpsOthers, isManager = false }: Doer,
) {
  const { chore, dueAt } = occurrence
  const holders = holdersOf(occurrence)
  const now = saidAt(completion)
  if (!isManager && isLocked(occurrence, now))
    return refuse('done.locked', { chore: chore.name, at: epochSeconds(dueAt) })
  const sayer = completion.recordedBy
  if (sayer !== null && !isManager && !holders.includes(sayer))
    return refuse('done.notForOthers', { chore: chore.name })
  if (helpsOthers || sayer !== null || holders.length === 0) return undefined
  if (holders.includes(completion.by)) return undefined
  if (isOpenToAll(occurrence, now)) return undefined
  return refuse('done.notYours', { chore: chore.name, whose: mentions(holders) })
}

/** A turn of a chore after one that was done. */
export interface Following extends Pick<Occurrence, 'begunBy' | 'begunAt' | 'ticks'> {
  readonly id: Id
  readonly status: OccurrenceStatus
  readonly isPostponed: boolean
  /** By people, to whose turn it is now: of a swap, another turn is somebody else's for it. */
  readonly isGiven: boolean
}

/**
 * By somebody, and be it that another has begun it; time, which closes and opens turns, takes nothing that could not be
 * taken back.
 */
const isActedOn = ({ status, isPostponed, isGiven, ...begun }: Following, by: Snowflake) =>
  isPostponed ||
  isGiven ||
  status === 'done' ||
  status === 'skipped' ||
  (status === 'open' && elseOn(begun, { than: [by] }) !== undefined)

interface Undo {
  readonly by: Snowflake
  readonly isManager: boolean
  readonly at: Temporal.Instant
  /** What there is of the chore since it was done. */
  readonly following: readonly Following[]
}

/** From when on it can be taken back: who says late what they did has a day as well. */
export const saidAt = ({ at, recordedAt }: Pick<Completion, 'at' | 'recordedAt'>) =>
  recordedAt ?? at

/** Takes a completion back: by who did it for a day, by managers always, until somebody acts on a later turn. */
export function reopen(
  occurrence: Occurrence,
  { by, isManager, at, following }: Undo,
): Result<Occurrence, UndoRefusal> {
  const { chore, completion } = occurrence
  const name = { chore: chore.name }
  if ([occurrence, ...following].some(({ status }) => status === 'cancelled'))
    return refuse('undo.deleted', name)
  if (!completion) return refuse('undo.notDone', name)
  if (!isOwnRow(occurrence)) return refuse('undo.movedOn', name)
  if (following.some((one) => isActedOn(one, by))) return refuse('undo.movedOn', name)
  const refusal = takingBackRefusal({ chore, completion }, { by, isManager, at })
  if (refusal) return refusal
  const closesAt = closesAtFrom(chore, occurrence.dueAt, at)
  return ok({
    ...occurrence,
    status: 'open',
    closesAt,
    begunBy: null,
    begunAt: null,
    completion: null,
  })
}

/** Why somebody does not take that back who did not do it a short while ago; managers always may. */
export function takingBackRefusal(
  { chore, completion }: Pick<CompletedOccurrence, 'chore' | 'completion'>,
  { by, isManager, at }: Omit<Undo, 'following'>,
) {
  const name = { chore: chore.name }
  if (isManager) return undefined
  if (![completion.by, completion.recordedBy].includes(by))
    return refuse('undo.notYours', { ...name, by: completion.by })
  if (saidAt(completion).until(at).total('hours') <= UNDO_HOURS) return undefined
  return refuse('undo.tooLate', { ...name, hours: UNDO_HOURS })
}
