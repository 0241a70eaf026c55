import { epochSeconds, type Temporal } from '../../core/clock.ts'
import type { Snowflake } from '../../core/ids.ts'
import { type Refusal, refuse } from '../../core/result.ts'
import {
  type Actor,
  isLocked,
  type Occurrence,
  type TurnRefusal,
  turnRefusal,
} from '../model/index.ts'

export type BegunRefusal =
  | TurnRefusal
  | Refusal<'chore.notFound', Record<never, never>>
  | Refusal<'done.locked', { chore: string; at: number }>
  | Refusal<'begin.already', { chore: string }>
  | Refusal<'begin.other', { chore: string; by: Snowflake; at: number }>
  | Refusal<'stop.nobody', { chore: string }>
  | Refusal<'stop.notYours', { chore: string; by: Snowflake }>

/** Anyone may be on what is open: that keeps nobody from it. */
const openRefusal = (turn: Occurrence, { by }: Actor) => turnRefusal(turn, { by, isManager: true })

/** Why nobody new is on it, or undefined. */
export function beginRefusal(turn: Occurrence, actor: Actor, now: Temporal.Instant) {
  const refusal = openRefusal(turn, actor)
  if (refusal) return refusal
  const { begunBy, begunAt, chore } = turn
  if (!actor.isManager && isLocked(turn, now))
    return refuse('done.locked', { chore: chore.name, at: epochSeconds(turn.dueAt) })
  if (begunBy === null) return undefined
  if (begunBy === actor.by) return refuse('begin.already', { chore: chore.name })
  return refuse('begin.other', { chore: chore.name, by: begunBy, at: epochSeconds(begunAt ?? now) })
}

/** Why they stay on it, or undefined. */
export function stopRefusal(turn: Occurrence, actor: Actor) {
  const refusal = openRefusal(turn, actor)
  if (refusal) return refusal
  const { begunBy, chore } = turn
  if (begunBy === null) return refuse('stop.nobody', { chore: chore.name })
  return begunBy === actor.by || actor.isManager
    ? undefined
    : refuse('stop.notYours', { chore: chore.name, by: begunBy })
}
