import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import {
  choosingOf,
  type Occurrence,
  occurrences,
  openOccurrences,
  turnFrom,
  whoseOf,
} from '../chores/index.ts'
import { goAway, type Loads, withEffort } from '../rotations/index.ts'
import type { Range } from './away.ts'
import type { Plan } from './plan.ts'

/** More than one person ever has to do at once. */
const TURNS_MAX = 100

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
  for (const occurrence of await turnsOf(scope, absent)) {
    const plan = await planOf(scope, occurrence, { ...absent, plans })
    if (plan) plans.push(plan)
  }
  return plans
}

interface Planning extends Absent {
  readonly plans: readonly Plan<Occurrence>[]
}

async function planOf(
  scope: GuildScope,
  occurrence: Occurrence,
  { userId: who, range, at, plans }: Planning,
): Promise<Plan<Occurrence> | undefined> {
  const { chore, dueAt } = occurrence
  const choosing = await choosingOf(scope, { chore, dueAt, at }, occurrence)
  const loads = withMoves(choosing.loads, plans)
  const went = goAway({ ...choosing, loads, turn: turnFrom(occurrence), who, range })
  if (went.kind === 'untouched') return undefined
  if (went.kind === 'asks') return { kind: 'before', occurrence }
  const { assignment } = chore
  const isAlone = assignment.kind === 'person' && assignment.member === who
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
  const found = await Promise.all(
    items.map(({ id }) => occurrences.find(scope, { occurrence: id })),
  )
  return found.flatMap((one) => (one?.status === 'open' ? [one] : []))
}

/** Anyone's, and again theirs the next time. */
const forAnyone = (occurrence: Occurrence) => ({ ...occurrence, assigneeId: null, sharedBy: null })

/** Whose it is once that is done; undefined: it stays as it is. */
export function afterwards(
  plan: Plan<Occurrence>,
  alone: 'keep' | 'offer',
): Occurrence | undefined {
  if (plan.kind === 'moves') return { ...plan.occurrence, ...whoseOf(plan.turn) }
  return plan.kind === 'alone' && alone === 'offer' ? forAnyone(plan.occurrence) : undefined
}
