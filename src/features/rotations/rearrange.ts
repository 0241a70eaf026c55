import { type Assignment, membersOf, type Rotation } from './assignment.ts'
import type { Choosing } from './choose.ts'
import { turnOf } from './next-turn.ts'
import { isGiven, type Reason } from './reason.ts'
import type { Roster } from './roster.ts'
import type { Seat } from './seat.ts'
import { seatsOf } from './seating.ts'
import { held, type Turn } from './turn.ts'
import { FRESH, type TurnState } from './turn-state.ts'

export interface Rearrange extends Omit<Choosing, 'state'> {
  /** As it is under the assignment of before. */
  readonly turn: Turn
  readonly before: Assignment
}

/**
 * An open turn under another assignment: whoever has it keeps it while they are among those whose it can be; so does who
 * was given the turn of one of them, and never was.
 */
export function rearrange({ turn, before, ...choosing }: Rearrange): Turn {
  const { assignment, on } = choosing
  if (assignment.kind !== 'rotation') return turnOf({ ...choosing, state: FRESH })
  const seats = seatsAmong(assignment, turn.state, choosing.roster)
  const state = stateAmong(seats, turn.state, assignment)
  const [holder, other] = turn.holders
  const seat = other ? undefined : seats.find(({ member }) => member === holder)
  const isTheirs = seats.some(({ member }) => member === state.cursor?.member)
  const isGuest = holder !== undefined && !membersOf(before).includes(holder)
  if (!seat && isTheirs && isGuest && isGiven(turn.reason)) return { ...turn, state }
  if (!seat) return turnOf({ ...choosing, state })
  const after = isTheirs ? state : begunBy(seat, state, { assignment, on })
  return held([seat.member], whyKept(turn.reason, assignment, after.since ?? on), after)
}

/** Of a list, also who is no member any more: whoever has it keeps it until somebody says so. */
const seatsAmong = (assignment: Rotation, state: TurnState, roster: Roster): readonly Seat[] =>
  assignment.among.kind === 'members' ? assignment.among.seats : seatsOf(assignment, state, roster)

/** Without what concerns somebody who is not among them any more. */
function stateAmong(seats: readonly Seat[], state: TurnState, { among }: Rotation): TurnState {
  const isIn = (who: string) => seats.some(({ member }) => member === who)
  const { cursor, settling } = state
  return {
    ...state,
    cursor: seats.find(({ member }) => member === cursor?.member) ?? cursor,
    debts: state.debts.filter(({ by, to }) => isIn(by) && isIn(to)),
    settling: settling && isIn(settling.by) && isIn(settling.to) ? settling : null,
    credits: state.credits.filter(({ member }) => isIn(member)),
    passed: state.passed.filter(({ member }) => isIn(member)),
    declined: [],
    seats: among.kind === 'role' ? seats : null,
  }
}

/** Their turn of the new order is the one that they have: whoever comes next is whoever follows them. */
function begunBy(
  seat: Seat,
  state: TurnState,
  { assignment, on }: { readonly assignment: Rotation; readonly on: string },
): TurnState {
  const bag = assignment.strategy === 'shuffle' ? { cycle: 1, drawn: [seat.member] } : null
  return { ...state, cursor: seat, since: on, held: 0, kept: null, bag }
}

/** What was said of another kind of assignment is not the reason any more. */
function whyKept(reason: Reason, { rotateEvery }: Rotation, since: string): Reason {
  const isOfOther = ['turns.anyone', 'turns.fixed', 'turns.several'].includes(reason.code)
  return isOfOther ? { code: 'turns.holds', ...rotateEvery, since } : reason
}
