import type { Snowflake } from '../../core/ids.ts'
import type { Choosing } from './choose.ts'
import { turnOf } from './next-turn.ts'
import { type Away, includes, type Roster } from './roster.ts'
import { isHolder, type Turn } from './turn.ts'

export interface GoAway extends Omit<Choosing, 'state'> {
  readonly turn: Turn
  readonly who: Snowflake
  readonly range: Away
}

/** `asks`: it is theirs, and due when they are here; only they know whether they will get to it. */
export type WentAway =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'asks' }
  | { readonly kind: 'moves'; readonly turn: Turn }

/** What an absence means for an open occurrence. Who gets it is not owed for it. */
export function goAway({ turn, who, range, ...choosing }: GoAway): WentAway {
  if (!isHolder(turn, who)) return { kind: 'untouched' }
  if (!includes(range, choosing.on)) return { kind: 'asks' }
  const roster = withAway(choosing.roster, who, range)
  const next = turnOf({ ...choosing, roster, state: turn.state })
  if (next.kind !== 'held') return { kind: 'moves', turn: next }
  const reason = { code: 'turns.wentAway', who, until: range.to } as const
  return { kind: 'moves', turn: { ...next, reason } }
}

export const withAway = (roster: Roster, who: Snowflake, range: Away): Roster =>
  roster.map((one) => (one.member === who ? { ...one, away: [...one.away, range] } : one))
