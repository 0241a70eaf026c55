import type { Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { absences, type Roster } from './roster.ts'
import { type HeldTurn, held, isHolder, type Turn } from './turn.ts'

export type SwapRefusal =
  | Refusal<'swap.notTheirs', { who: Snowflake }>
  | Refusal<'swap.together', { who: Snowflake }>
  | Refusal<'swap.away', { who: Snowflake; until: string | null }>

/** An occurrence, and whose it is when it is offered. */
export interface Offered {
  readonly turn: Pick<Turn, 'holders' | 'state'>
  readonly holder: Snowflake
  readonly on: string
}

export interface Swap {
  readonly one: Offered
  readonly other: Offered
  readonly roster: Roster
}

export interface Swapped {
  readonly one: HeldTurn
  readonly other: HeldTurn
}

/** Both agreed: each has the other's occurrence. Whose turn it would have been stays as it was, in both rotations. */
export function swap({ one, other, roster }: Swap): Result<Swapped, SwapRefusal> {
  const first = given(one, other.holder, roster)
  if (!first.ok) return first
  const second = given(other, one.holder, roster)
  if (!second.ok) return second
  return ok({ one: first.value, other: second.value })
}

function given(
  { turn, holder, on }: Offered,
  to: Snowflake,
  roster: Roster,
): Result<HeldTurn, SwapRefusal> {
  if (!isHolder(turn, holder)) return refuse('swap.notTheirs', { who: holder })
  if (isHolder(turn, to)) return refuse('swap.together', { who: to })
  const [absence] = absences(roster, new Set([to]), on)
  if (absence) return refuse('swap.away', { who: to, until: absence.until })
  const holders = turn.holders.map((one) => (one === holder ? to : one))
  return ok(held(holders, { code: 'turns.swapped', with: holder }, turn.state))
}
