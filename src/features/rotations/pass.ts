import type { Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import type { Assignment, Rotation } from './assignment.ts'
import { type Choosing, chooseHolder } from './choose.ts'
import { owedBy, owing, paid } from './debts.ts'
import { passedBy } from './least-loaded.ts'
import { type HeldTurn, isHolder, type Turn } from './turn.ts'
import { OWED_MAX, type TurnState } from './turn-state.ts'

export type PassRefusal =
  | Refusal<'pass.notYours', { whose: readonly Snowflake[] }>
  | Refusal<'pass.noRotation', object>
  | Refusal<'pass.nobodyElse', object>
  | Refusal<'pass.owesTooMuch', { turns: number }>

export interface Pass extends Omit<Choosing, 'state'> {
  readonly turn: Pick<Turn, 'holders' | 'state'>
  readonly by: Snowflake
  readonly effort: number
}

/**
 * Somebody else has to do this one, and it is not for nothing: the passer takes the next turn of whoever got it, and
 * with «least loaded» what was passed on counts as theirs. Taken back by storing the turn of before.
 */
export function pass({ turn, by, effort, ...choosing }: Pass): Result<HeldTurn, PassRefusal> {
  const { state } = turn
  const { assignment } = choosing
  if (!isHolder(turn, by)) return refuse('pass.notYours', { whose: turn.holders })
  if (!isRotation(assignment)) return refuse('pass.noRotation', {})
  const turns = owedBy(state.debts, by)
  const isLoad = assignment.strategy === 'leastLoaded'
  if (!isLoad && turns >= OWED_MAX) return refuse('pass.owesTooMuch', { turns })
  const declined = [...state.declined, by]
  const next = chooseHolder({ ...choosing, assignment, state: { ...state, declined } })
  if (next.kind !== 'held' || declined.some((one) => isHolder(next, one)))
    return refuse('pass.nobodyElse', {})
  const account = isLoad
    ? { passed: passedBy(next.state, by, { effort, on: choosing.on }) }
    : { debts: debtsAfter(turn.state, by, next) }
  return ok({
    ...next,
    reason: { code: 'turns.passed', by, ...(isLoad && { isCounted: true }) },
    state: { ...next.state, ...account },
  })
}

const isRotation = (assignment: Assignment): assignment is Rotation =>
  assignment.kind === 'rotation'

/** Whose turn was used up by it is owed one: the holder, or whom the holder pays with it. */
function debtsAfter(before: TurnState, by: Snowflake, { holders: [holder = by], state }: HeldTurn) {
  const { debts, cursor } = state
  const isMoved = cursor?.member !== before.cursor?.member
  const to = isMoved && cursor ? cursor.member : holder
  const { settling } = before
  if (settling?.by !== by) return owing(debts, { by, to })
  // It was to pay for the turn of another: if that one has it again, nothing is paid, and nothing more is owed.
  return settling.to === to ? debts : owing(paid(debts, settling), { by, to })
}
