import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { choosingOf, occurrences, openOccurrences, rostersOf } from '../chores/index.ts'
import { type Occurrence, turnFrom, whoseOf } from '../model/index.ts'
import { goAway, type Loads, type Reason, withEffort } from '../rotations/index.ts'
import type { Besides } from './away.custom-ids.ts'
import type { Range } from './away.ts'
import type { Plan } from './plan.ts'

/** More than one person ever has to do at once. */
export const TURNS_MAX = 100

export interface Absent {
  readonly userId: Snowflake
  readonly range: Range
  readonly at: Temporal.Instant
}

/** Of each open turn of theirs, in the order in which they are due: the same whether it is shown or done. */
export async function planMoves(
  scope: GuildScope,
  absent: Absent,
): Promise<readonly Plan<Occurrence>[]> {
  const plans: Plan<Occurrence>[] = []
  const read = rostersOf(scope)
  for (const occurrence of await turnsOf(scope, absent)) {
    const plan = await planOf(scope, occurrence, { ...absent, plans, read })
    if (plan) plans.push(plan)
  }
  return plans
}

interface Planning extends Absent {
  readonly plans: readonly Plan<Occurrence>[]
  readonly read: ReturnType<typeof rostersOf>
}

async function planOf(
  scope: GuildScope,
  occurrence: Occurrence,
  { userId: who, range, at, plans, read }: Planning,
): Promise<Plan<Occurrence> | undefined> {
  const { chore, dueAt } = occurrence
  const choosing = await choosingOf(scope, { chore, dueAt, at }, occurrence, read)
  const loads = withMoves(choosing.loads, plans)
  const went = goAway({ ...choosing, loads, turn: turnFrom(occurrence), who, range })
  if (went.kind === 'untouched') return undefined
  const { assignment } = chore
  const isAlone = assignment.kind === 'person' && assignment.member === who
  if (went.kind === 'asks')
    return went.turn && !isAlone
      ? { kind: 'late', occurrence, turn: went.turn }
      : { kind: 'before', occurrence }
  return isAlone ? { kind: 'alone', occurrence } : { kind: 'moves', occurrence, turn: went.turn }
}

/** What one of them has got already counts when the next is given. */
function withMoves(loads: Loads, plans: readonly Plan<Occurrence>[]): Loads {
  const taken = plans.flatMap((plan) =>
    plan.kind === 'moves'
      ? plan.turn.holders.map((who) => ({ who, effort: plan.occurrence.chore.effort }))
      : [],
  )
  return taken.reduce((all, { who, effort }) => withEffort(all, who, effort), loads)
}

async function turnsOf(scope: GuildScope, { userId }: Absent): Promise<readonly Occurrence[]> {
  const { items } = await openOccurrences.page(scope, {
    filter: 'mine',
    viewerId: userId,
    before: null,
    offset: 0,
    limit: TURNS_MAX,
  })
  const found = await occurrences.findAmong(
    scope,
    items.map(({ id }) => id),
  )
  return found.filter(({ status }) => status === 'open')
}

interface Moving {
  readonly userId: Snowflake
  readonly range: Range
  readonly besides: Besides
  /** Of the event that is to tell of it: by it the turn finds its way back. */
  readonly moveId: Id
}

/** Whose it is once that is done; undefined: it stays as it is. */
export function afterwards(plan: Plan<Occurrence>, moving: Moving): Occurrence | undefined {
  const { occurrence } = plan
  const reason = reasonOf(moving)
  if (plan.kind === 'alone' && moving.besides === 'offer')
    return { ...occurrence, ...forAnyone(occurrence, reason) }
  if (plan.kind !== 'moves' && !(plan.kind === 'late' && moving.besides === 'late'))
    return undefined
  const { turn } = plan
  // What waits until somebody is back is given anew then.
  return { ...occurrence, ...whoseOf(turn.kind === 'paused' ? turn : { ...turn, reason }) }
}

const reasonOf = ({ userId: who, range: { to: until }, moveId }: Moving) =>
  ({ code: 'turns.wentAway', who, until, moveId }) as const

/** Anyone's, and again theirs the next time. */
const forAnyone = (occurrence: Occurrence, reason: Reason) => ({
  assigneeId: null,
  sharedBy: null,
  turn: { state: turnFrom(occurrence).state, reason },
})
