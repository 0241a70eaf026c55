import { ROTATE_EVERY_MAX } from './assignment.ts'
import type { Choosing } from './choose.ts'
import { turnOf } from './next-turn.ts'
import { isHolder, type Turn } from './turn.ts'

export interface MoveOn extends Omit<Choosing, 'state'> {
  readonly turn: Turn
}

/**
 * Somebody who may decides that it is the turn of whoever comes next, however long it would have lasted. Undefined:
 * nobody else can be asked.
 */
export function moveOn({ turn, ...choosing }: MoveOn): Turn | undefined {
  const { state, holders } = turn
  const over = { held: ROTATE_EVERY_MAX, since: null, kept: null, settling: null }
  const declined = [...new Set([...state.declined, ...holders])]
  const next = turnOf({ ...choosing, state: { ...state, ...over, declined } })
  const [holder] = next.holders
  if (!holder || isHolder(turn, holder)) return undefined
  return { ...next, state: { ...next.state, declined: state.declined } }
}
