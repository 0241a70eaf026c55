import type { Assignment } from './assignment.ts'
import { type Choosing, chooseHolder, firstBack } from './choose.ts'
import { afterEnd, type Ended } from './ended.ts'
import { AWAY_NAMED_MAX, type Reason } from './reason.ts'
import { absences, hereOn } from './roster.ts'
import { held, open, paused, type Turn } from './turn.ts'
import { FRESH, type TurnState } from './turn-state.ts'

export interface NextTurn extends Omit<Choosing, 'state'> {
  /** What lies on the occurrence before; null: it is the first one. */
  readonly before: TurnState | null
  /** And how that one ended; null: there was none. */
  readonly ended: Ended | null
}

/** Whose the next occurrence is: the one function that answers that, whatever the assignment. */
export function nextTurn({ before, ended, ...choosing }: NextTurn): Turn {
  const state = before ?? FRESH
  const { assignment } = choosing
  return turnOf({ ...choosing, state: ended ? afterEnd(state, ended, assignment) : state })
}

/** The same for an occurrence that is open, once something about its pool has changed: whose it is now. */
export function turnOf({ assignment, ...choosing }: Choosing): Turn {
  const { state } = choosing
  switch (assignment.kind) {
    case 'anyone':
      return open({ code: 'turns.anyone' }, state)
    case 'person':
      return ofNamed(choosing, [assignment.member], () => ({ code: 'turns.fixed' }))
    case 'several':
      return ofNamed(choosing, assignment.members, (away) => ({
        code: 'turns.several',
        mode: assignment.mode,
        away: away.slice(0, AWAY_NAMED_MAX),
      }))
    case 'rotation':
      return chooseHolder({ ...choosing, assignment })
  }
}

type Away = ReturnType<typeof absences>

function ofNamed(
  { roster, on, day = on, state }: Omit<Choosing, 'assignment'>,
  members: Extract<Assignment, { kind: 'several' }>['members'],
  reasonOf: (away: Away) => Reason,
): Turn {
  const present = hereOn(roster, day)
  const away = absences(roster, new Set(members), day)
  const here = members.filter((member) => present.has(member))
  if (here.length > 0) return held(here, reasonOf(away), state)
  if (away.length === 0) return paused(null, { code: 'turns.nobody' }, state)
  const until = firstBack(away)
  return paused(until, { code: 'turns.allAway', until }, state)
}
