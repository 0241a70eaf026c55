import type { Snowflake } from '../../core/ids.ts'
import type { Choosing } from './choose.ts'
import { turnOf } from './next-turn.ts'
import { type Away, includes, type Roster } from './roster.ts'
import { type HeldTurn, isHolder, type Turn } from './turn.ts'

export interface GoAway extends Omit<Choosing, 'state'> {
  readonly turn: Turn
  readonly who: Snowflake
  readonly range: Away
}

/**
 * `asks`: it is theirs, and due when they are here; only they know whether they will get to it. Of what is late, and would
 * be done while they are away, whose it is if they do not.
 */
export type WentAway =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'asks'; readonly turn: HeldTurn | null }
  | { readonly kind: 'moves'; readonly turn: Turn }

/** What an absence means for an open occurrence. Who gets it is not owed for it. */
export function goAway({ turn, who, range, ...choosing }: GoAway): WentAway {
  if (!isHolder(turn, who)) return { kind: 'untouched' }
  const { on, day = on } = choosing
  const isDueThen = includes(range, on)
  if (!isDueThen && !includes(range, day)) return { kind: 'asks', turn: null }
  const roster = withAway(choosing.roster, who, range)
  const next = turnOf({ ...choosing, roster, state: turn.state })
  if (next.kind !== 'held')
    return isDueThen ? { kind: 'moves', turn: next } : { kind: 'asks', turn: null }
  const reason = { code: 'turns.wentAway', who, until: range.to } as const
  return { kind: isDueThen ? 'moves' : 'asks', turn: { ...next, reason } }
}

export const withAway = (roster: Roster, who: Snowflake, range: Away): Roster =>
  roster.map((one) => (one.member === who ? { ...one, away: [...one.away, range] } : one))
