import type { Snowflake } from '../../core/ids.ts'
import { ANYONE, type Assignment, person } from './assignment.ts'
import type { Choosing } from './choose.ts'
import { turnOf } from './next-turn.ts'
import { isHolder, type Turn } from './turn.ts'
import { withoutMember } from './turn-state.ts'

export interface Leave extends Omit<Choosing, 'state'> {
  readonly turn: Turn
  readonly who: Snowflake
  /** The pool stays that of the role for who lost it; whoever left the guild is taken out of everything. */
  readonly how: 'left' | 'lostRole'
}

export interface Left {
  readonly assignment: Assignment
  readonly turn: Turn
}

/** What is open and theirs goes to who comes next; where it was only theirs, to whoever likes. */
export function leave({ turn, who, how, ...choosing }: Leave): Left {
  const state = withoutMember(turn.state, who)
  const assignment = how === 'left' ? without(choosing.assignment, who) : choosing.assignment
  if (!isHolder(turn, who)) return { assignment, turn: { ...turn, state } }
  const roster = choosing.roster.filter(({ member }) => member !== who)
  const next = turnOf({ ...choosing, assignment, state, roster })
  if (next.kind === 'paused') return { assignment, turn: next }
  return { assignment, turn: { ...next, reason: reasonOf(choosing.assignment, who, how) } }
}

function reasonOf(assignment: Assignment, who: Snowflake, how: Leave['how']) {
  if (how === 'left') return { code: 'turns.left', who } as const
  const isRole = assignment.kind === 'rotation' && assignment.among.kind === 'role'
  const roleId = isRole ? assignment.among.roleId : null
  return { code: 'turns.lostRole', who, roleId } as const
}

/** An assignment without somebody. */
export function without(assignment: Assignment, who: Snowflake): Assignment {
  switch (assignment.kind) {
    case 'anyone':
      return assignment
    case 'person':
      return assignment.member === who ? ANYONE : assignment
    case 'several':
      return withoutOne(assignment, who)
    case 'rotation':
      return withoutSeat(assignment, who)
  }
}

type Of<Kind extends Assignment['kind']> = Extract<Assignment, { kind: Kind }>

function withoutOne(assignment: Of<'several'>, who: Snowflake): Assignment {
  const members = assignment.members.filter((member) => member !== who)
  const [first, second] = members
  if (!first) return ANYONE
  return second ? { ...assignment, members } : person(first)
}

/** The keys of the others stay, so that the turn goes on where it was. */
function withoutSeat(assignment: Of<'rotation'>, who: Snowflake): Assignment {
  const { among } = assignment
  if (among.kind === 'role') return assignment
  const seats = among.seats.filter(({ member }) => member !== who)
  return seats.length === 0 ? ANYONE : { ...assignment, among: { ...among, seats } }
}
