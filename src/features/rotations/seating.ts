import { ROLE_POOL_MAX, type Rotation } from './assignment.ts'
import type { Roster } from './roster.ts'
import { byKey, type Seat, withNewcomer } from './seat.ts'
import { isMember } from './strategy.ts'
import type { TurnState } from './turn-state.ts'

/**
 * The pool as it is now, in order, without whoever left. Nobody puts a role in order: its newcomers are seated as those
 * of any pool, and the seats are kept with the turn.
 */
export function seatsOf(
  { among }: Pick<Rotation, 'among'>,
  { seats, cursor }: Pick<TurnState, 'seats' | 'cursor'>,
  roster: Roster,
): readonly Seat[] {
  const present = new Set(roster.map(({ member }) => member))
  const known = among.kind === 'members' ? among.seats : (seats ?? [])
  const here = known.filter(({ member }) => present.has(member)).toSorted(byKey)
  if (among.kind === 'members') return here
  return roster
    .filter(({ member }) => !isMember(here, member))
    .slice(0, ROLE_POOL_MAX - here.length)
    .reduce<readonly Seat[]>((all, { member }) => withNewcomer(all, member, cursor), here)
}
