import { epochSeconds, type Temporal } from '../../core/clock.ts'
import type { NewId } from '../../core/ids.ts'
import { type Refusal, refuse } from '../../core/result.ts'
import type { Slot } from '../recurrence/index.ts'
import type { Actor } from './actor.ts'
import { isLocked } from './closing.ts'
import { type AlreadyDone, alreadyRefusal, type Occurrence, openOccurrence } from './occurrence.ts'
import { askedNobody, assignmentIn, holdersOf, mentions } from './whose.ts'

/** In code points. */
export const REASON_LENGTH_MAX = 200

export type TurnRefusal =
  | AlreadyDone
  | Refusal<'turn.deleted', { chore: string }>
  | Refusal<'turn.over', { chore: string }>
  | Refusal<'turn.locked', { chore: string; at: number }>
  | Refusal<'turn.notYours', { chore: string; whose: string }>

/** Why not, or undefined: late and locked, it is left to managers, who alone decide what becomes of it. */
export const lockRefusal = (occurrence: Occurrence, { isManager }: Actor, now: Temporal.Instant) =>
  !isManager && isLocked(occurrence, now)
    ? refuse('turn.locked', {
        chore: occurrence.chore.name,
        at: epochSeconds(occurrence.dueAt),
      })
    : undefined

/** Why not, or undefined: while it is open, whose turn it is decides about it, and managers; one for anyone, anyone. */
export function turnRefusal(occurrence: Occurrence, { by, isManager }: Actor) {
  const { status, completion } = occurrence
  if (completion) return alreadyRefusal(occurrence.chore, completion, by)
  const holders = holdersOf(occurrence)
  const { name: chore } = occurrence.chore
  if (status === 'cancelled') return refuse('turn.deleted', { chore })
  if (status !== 'open') return refuse('turn.over', { chore })
  if (holders.length === 0 || holders.includes(by) || isManager) return undefined
  return refuse('turn.notYours', { chore, whose: mentions(holders) })
}

/** The turns that this one stands for: of the slots that passed, those that the chore did not have. */
export const coveredBy = (
  { chore, forMember }: Pick<Occurrence, 'chore' | 'forMember'>,
  slots: readonly Slot[],
  used: ReadonlySet<string>,
  newId: NewId,
): readonly Occurrence[] =>
  slots
    .filter(({ localKey }) => !used.has(localKey))
    .map((slot) => ({
      ...openOccurrence(chore, newId(), slot, {
        ...askedNobody(assignmentIn(chore.assignment, { forMember })),
        forMember,
      }),
      status: 'covered',
      closesAt: null,
    }))
