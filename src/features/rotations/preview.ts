import type { Snowflake } from '../../core/ids.ts'
import type { Choosing } from './choose.ts'
import { goAway } from './go-away.ts'
import { type Loads, withEffort } from './load.ts'
import type { Away } from './roster.ts'
import type { Turn } from './turn.ts'

/** An open occurrence, with the pool of its own chore. */
export interface Planned<Key> extends Omit<Choosing, 'state' | 'loads'> {
  readonly key: Key
  readonly turn: Turn
  readonly effort: number
}

export interface Absent {
  readonly who: Snowflake
  readonly range: Away
  readonly loads: Loads
}

/** `to` is undefined where only they can say what becomes of it. */
export interface Move<Key> {
  readonly key: Key
  readonly to: Turn | undefined
}

/** ISO dates are in the order of their text; those of one day stay in the order in which they come. */
const byDate = (a: { readonly on: string }, b: { readonly on: string }) =>
  a.on === b.on ? 0 : a.on < b.on ? -1 : 1

/** Which occurrences would move to whom: what is shown before an absence is saved, and what is then done. */
export function preview<Key>(
  { who, range, loads }: Absent,
  planned: readonly Planned<Key>[],
): readonly Move<Key>[] {
  const moves: Move<Key>[] = []
  let borne = loads
  for (const { key, effort, ...one } of planned.toSorted(byDate)) {
    const result = goAway({ ...one, who, range, loads: borne })
    if (result.kind === 'asks') moves.push({ key, to: undefined })
    if (result.kind !== 'moves') continue
    moves.push({ key, to: result.turn })
    // What one of them has got already counts when the next is given.
    for (const holder of result.turn.holders) borne = withEffort(borne, holder, effort)
  }
  return moves
}
