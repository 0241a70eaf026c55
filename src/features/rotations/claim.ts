import type { Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { type HeldTurn, held, isHolder, type Turn } from './turn.ts'

export type ClaimRefusal =
  | Refusal<'claim.yours', object>
  | Refusal<'claim.taken', { by: readonly Snowflake[] }>

/** «I'll do it»: of what is for whoever likes, or waits for everybody to come back. */
export function claim(
  turn: Pick<Turn, 'holders' | 'state'>,
  by: Snowflake,
): Result<HeldTurn, ClaimRefusal> {
  if (isHolder(turn, by)) return refuse('claim.yours', {})
  if (turn.holders.length > 0) return refuse('claim.taken', { by: turn.holders })
  return ok(held([by], { code: 'turns.claimed' }, turn.state))
}
