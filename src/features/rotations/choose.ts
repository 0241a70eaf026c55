import type { Assignment, Rotation } from './assignment.ts'
import { creditOf, used } from './debts.ts'
import type { Loads } from './load.ts'
import { AWAY_NAMED_MAX, type Reason } from './reason.ts'
import { absences, hereOn, type Roster } from './roster.ts'
import { isLong, isTurnOver, startOf } from './rotate-every.ts'
import type { Seat } from './seat.ts'
import { seatsOf } from './seating.ts'
import { STRATEGY } from './strategies.ts'
import { type Asked, type Candidate, isMember } from './strategy.ts'
import { held, paused, type Turn } from './turn.ts'
import type { TurnState } from './turn-state.ts'

/** All that a decision depends on: the same again decides the same. */
export interface Choosing<A extends Assignment = Assignment> {
  readonly assignment: A
  readonly state: TurnState
  /** The local date on which it is due. */
  readonly on: string
  /** On which it would be done, where that is later: who is away then is not asked. */
  readonly day?: string
  readonly roster: Roster
  /** Only «least loaded» looks at them. */
  readonly loads: Loads
  /** As `seedOf` makes it. Only the shuffle draws. */
  readonly seed: string
}

/** Whose turn it is. While it lasts it stays; then the strategy says who comes next. */
export function chooseHolder(choosing: Choosing<Rotation>): Turn {
  const asked = askedOf(choosing)
  const { here, seats, state, away } = asked
  if (seats.length === 0) return paused(null, { code: 'turns.nobody' }, state)
  if (here.length === 0) {
    const until = firstBack(away)
    return paused(until, { code: 'turns.allAway', until }, state)
  }
  return keptTurn(asked) ?? nextHolder(asked) ?? paused(null, { code: 'turns.nobody' }, state)
}

/** Unless nobody else is here, an occurrence does not come back to who passed it on. */
function askedOf(choosing: Choosing<Rotation>): Asked {
  const { assignment, roster, on, day = on } = choosing
  const seats = seatsOf(assignment, choosing.state, roster)
  const state = assignment.among.kind === 'role' ? { ...choosing.state, seats } : choosing.state
  const present = hereOn(roster, day)
  const here = seats.filter(({ member }) => present.has(member))
  const willing = here.filter(({ member }) => !state.declined.includes(member))
  const pool = new Set(seats.map(({ member }) => member))
  const away = absences(roster, pool, day)
  return { ...choosing, state, seats, here: willing.length > 0 ? willing : here, away }
}

/** The last day of the shortest absence; null: nobody knows. */
export const firstBack = (away: Asked['away']): string | null =>
  away.flatMap(({ until }) => until ?? []).toSorted()[0] ?? null

const named = (away: Asked['away']) => away.slice(0, AWAY_NAMED_MAX)

/** The turn of who had it before, while it lasts. In a long one somebody stands in, and it stays theirs. */
function keptTurn(asked: Asked): Turn | undefined {
  const { assignment, state, seats, here, on, away } = asked
  const seat = seats.find(({ member }) => member === state.cursor?.member)
  if (!seat || isTurnOver(assignment.rotateEvery, state, on)) return undefined
  if (isMember(here, seat.member)) return settled(asked, seat, state, whyStill(asked))
  if (!isLong(assignment.rotateEvery)) return undefined
  const instead = STRATEGY[assignment.strategy](asked)
  const reason = { code: 'turns.standsIn', for: seat.member, away: named(away) } as const
  return instead && held([instead.seat.member], reason, { ...state, settling: null })
}

function whyStill({ assignment: { rotateEvery }, state: { kept, since }, on }: Asked): Reason {
  const isCounted = rotateEvery.unit === 'occurrence'
  if (kept && isCounted) return { code: 'turns.kept', why: kept }
  return { code: 'turns.holds', ...rotateEvery, since: since ?? on }
}

/** Who has a credit is passed by once, and uses it up; the last who is left is not. */
function nextHolder(asked: Asked): Turn | undefined {
  const found = STRATEGY[asked.assignment.strategy](asked)
  if (!found) return undefined
  const { state } = asked
  const { member } = found.seat
  const others = asked.here.filter((one) => one.member !== member)
  if (others.length === 0 || creditOf(state.credits, member) === 0) return taken(asked, found)
  const credits = used(state.credits, member)
  return nextHolder({ ...asked, here: others, state: { ...state, credits, bag: found.bag } })
}

function taken(asked: Asked, { seat, reason, bag }: Candidate): Turn {
  const { assignment, on, here, away, state } = asked
  const since = startOf(assignment.rotateEvery, state.since, on)
  const after = { ...state, cursor: seat, since, held: 0, kept: null, bag }
  const why = here.length === 1 ? ({ code: 'turns.onlyOne', away } as const) : reason
  return settled(asked, seat, after, 'away' in why ? { ...why, away: named(away) } : why)
}

/** The turn of that seat: who owes its holder one takes it instead. */
function settled({ here }: Asked, { member }: Seat, state: TurnState, reason: Reason): Turn {
  const debt = state.debts.find(({ by, to }) => to === member && isMember(here, by))
  if (!debt) return held([member], reason, { ...state, settling: null })
  const settling = { by: debt.by, to: member }
  return held([debt.by], { code: 'turns.repays', to: member }, { ...state, settling })
}
