import type { Snowflake } from '../../core/ids.ts'
import type { Choosing } from './choose.ts'
import { turnOf } from './next-turn.ts'
import { type Reason, reasonSchema } from './reason.ts'
import { hereOn, type Roster } from './roster.ts'
import { isHolder, type Turn } from './turn.ts'
import { turnStateSchema } from './turn-state.ts'

interface MovedTurn {
  /** As it is now. */
  readonly turn: Turn
  /** As it was before it moved, and as that left it. */
  readonly was: Turn
  readonly left: Turn
  /** Those who would have it again, on the day on which they would do it. */
  readonly there: Roster
  readonly day: string
}

/** Through their schemas: of two that were kept in different places, the fields come in different orders. */
const written = ({ holders, state, reason }: Turn) =>
  JSON.stringify([holders, turnStateSchema.parse(state), reasonSchema.parse(reason)])

/** A turn as it was before it moved; undefined where something became of it since, or who would have it is away. */
export function asBefore({ turn, was, left, there, day }: MovedTurn): Turn | undefined {
  if (written(turn) !== written(left)) return undefined
  const here = hereOn(there, day)
  const gaining = was.holders.filter((one) => !isHolder(turn, one))
  return gaining.every((one) => here.has(one)) ? was : undefined
}

export interface ComeBack extends MovedTurn, Omit<Choosing, 'state' | 'day'> {
  readonly who: Snowflake
}

/** Given by somebody, whoever's turn it would have been. */
const GIVEN: ReadonlySet<Reason['code']> = new Set([
  'turns.claimed',
  'turns.handedOver',
  'turns.swapped',
])

/**
 * What went to others because of an absence, once that is over: as it was, so that whoever comes next is whoever would
 * have. Undefined where it would not be theirs any more, or cannot be as it was.
 */
export function comeBack({ who, ...moved }: ComeBack): Turn | undefined {
  const was = asBefore(moved)
  if (!was || !isHolder(was, who) || isHolder(moved.turn, who)) return undefined
  if (GIVEN.has(was.reason.code)) return was
  const roster = moved.roster.map((one) => (one.member === who ? { ...one, away: [] } : one))
  return isHolder(turnOf({ ...moved, roster, state: was.state }), who) ? was : undefined
}
