import { z } from 'zod'
import type { Id, Snowflake } from '../../core/ids.ts'
import {
  type Assignment,
  FRESH,
  isEach,
  membersOf,
  type Reason,
  reasonSchema,
  type Turn,
  turnStateSchema,
} from '../rotations/index.ts'

/** Where a rotation stands with an occurrence, and why it is whose it is: the next turn is computed from it. */
export const keptTurn = z.object({ state: turnStateSchema, reason: reasonSchema }).readonly()
export type KeptTurn = z.output<typeof keptTurn>

/** Whose an occurrence is. */
export interface Whose {
  readonly assigneeId: Snowflake | null
  /** Theirs, of several; of nobody while all of them are away. Null: it is one's, or anyone's. */
  readonly sharedBy: readonly Snowflake[] | null
  /** Null where the assignment says all there is to say. */
  readonly turn: KeptTurn | null
}

/** Which row of turns of its chore one is in: each slot happens once in it, and one of it is open at most. */
export interface OfRow {
  /** Where everybody does their own, theirs; null: the chore has one row for all. */
  readonly forMember: Snowflake | null
}

/** A row of turns by itself. */
export type RowOfTurns = OfRow & { readonly chore: { readonly id: Id } }

/** The way in which a chore is shared out, of one row: where everybody does their own, it is that of one. */
export const assignmentIn = (assignment: Assignment, { forMember }: OfRow): Assignment =>
  isEach(assignment) && forMember !== null ? { ...assignment, members: [forMember] } : assignment

/** Whether the chore still has that row: it may have been shared out in another way since. */
export const isOwnRow = ({
  chore: { assignment },
  forMember,
}: OfRow & { readonly chore: { readonly assignment: Assignment } }) =>
  forMember === null ? !isEach(assignment) : isEach(assignment) && includes(assignment, forMember)

const includes = (assignment: Assignment, who: Snowflake) => membersOf(assignment).includes(who)

type Holding = Pick<Whose, 'assigneeId' | 'sharedBy'>

export const holdersOf = ({ assigneeId, sharedBy }: Holding): readonly Snowflake[] =>
  assigneeId === null ? (sharedBy ?? []) : [assigneeId]

/** All of them are away: nobody is reminded of it, and nobody misses it. */
export const isWaiting = ({ assigneeId, sharedBy }: Holding) =>
  assigneeId === null && sharedBy?.length === 0

export const isAnyones = ({ assigneeId, sharedBy }: Holding) =>
  assigneeId === null && sharedBy === null

/** What needs no question: it is anyone's, or always the same person's. */
export function certainlyOf(assignment: Assignment): Whose | undefined {
  if (assignment.kind === 'anyone') return { assigneeId: null, sharedBy: null, turn: null }
  if (assignment.kind === 'person')
    return { assigneeId: assignment.member, sharedBy: null, turn: null }
  return undefined
}

/** Of a turn that is over before anybody was asked. */
export const askedNobody = (assignment: Assignment): Whose =>
  certainlyOf(assignment) ?? { assigneeId: null, sharedBy: null, turn: null }

/** What the assignment says by itself is not kept beside it. */
const SAID_ALREADY: ReadonlySet<Reason['code']> = new Set(['turns.anyone', 'turns.fixed'])

export function whoseOf({ kind, holders, state, reason }: Turn): Whose {
  const turn = SAID_ALREADY.has(reason.code) ? null : { state, reason }
  const [first = null, ...others] = holders
  if (others.length > 0) return { assigneeId: null, sharedBy: holders, turn }
  return { assigneeId: first, sharedBy: kind === 'paused' ? [] : null, turn }
}

/** The same back, for whoever decides about an occurrence that is open. */
export function turnFrom(whose: Whose): Turn {
  const { turn, assigneeId } = whose
  const state = turn?.state ?? FRESH
  const reason = turn?.reason ?? { code: assigneeId ? 'turns.fixed' : 'turns.anyone' }
  const holders = holdersOf(whose)
  if (holders.length > 0) return { kind: 'held', holders, state, reason }
  if (isWaiting(whose)) return { kind: 'paused', holders: [], until: null, state, reason }
  return { kind: 'open', holders: [], state, reason }
}

/** As everyone reads them, in any language. */
export const mentions = (holders: readonly Snowflake[]) =>
  holders.map((holder) => `<@${holder}>`).join(' & ')
