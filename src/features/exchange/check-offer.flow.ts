import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { occurrences } from '../chores/index.ts'
import { holdersOf, type Occurrence, turnFrom, whoseOf } from '../model/index.ts'
import { handOver, isEach, type SwapRefusal, swap } from '../rotations/index.ts'
import type { ReceiverRefusal, TurnRefusal } from './exchange.ts'
import type { Move } from './give-turns.flow.ts'
import { openTurn } from './open-turn.flow.ts'
import { whereabouts } from './whereabouts.flow.ts'

export type CheckRefusal =
  | TurnRefusal
  | ReceiverRefusal
  | Refusal<'swap.notTheirs', { chore: string; who: Snowflake }>
  | Refusal<'swap.sameEach', { chore: string }>

interface Checked {
  readonly turn: Occurrence
  /** Who offers it. */
  readonly from: Snowflake
  readonly to: Snowflake
  readonly at: Temporal.Instant
}

type Moves = readonly [Move, ...Move[]]

/** What becomes of a turn that another takes, or why they cannot: asked when it is offered, and when it is accepted. */
export async function ifHandedOver(
  scope: GuildScope,
  { turn: before, from, to, at }: Checked,
): Promise<Result<Moves, CheckRefusal>> {
  const { on, roster } = await whereabouts(scope, before, { people: [to], at })
  const turn = turnFrom(before)
  const decided = handOver({ turn, by: from, from, to, isManager: false, on, roster })
  const chore = before.chore.name
  if (decided.ok) return ok([{ before, after: { ...before, ...whoseOf(decided.value) } }])
  const { code } = decided.refusal
  return refuse(code === 'handOver.away' ? 'receiver.away' : 'receiver.has', { chore, who: to })
}

/** The same of two turns that change hands. */
export async function ifSwapped(
  scope: GuildScope,
  { forId, ...checked }: Checked & { readonly forId: Id },
): Promise<Result<Moves, CheckRefusal>> {
  const { turn: first, from, to, at } = checked
  const found = await openTurn(scope, { occurrenceId: forId, isManager: false, at })
  if (!found.ok) return found
  const second = found.value
  const { name: chore } = second.chore
  if (second.chore.id === first.chore.id && isEach(second.chore.assignment))
    return refuse('swap.sameEach', { chore })
  if (second.id === first.id || !holdersOf(second).includes(to))
    return refuse('swap.notTheirs', { chore, who: to })
  const people = [from, to]
  const there = await whereabouts(scope, first, { people, at })
  const then = await whereabouts(scope, second, { people, at })
  const { roster } = there
  const one = { turn: turnFrom(first), holder: from, on: there.on }
  const other = { turn: turnFrom(second), holder: to, on: then.on }
  const swapped = swap({ one, other, roster })
  if (!swapped.ok) return said(swapped.refusal, { first, second, to })
  return ok([
    { before: first, after: { ...first, ...whoseOf(swapped.value.one) } },
    { before: second, after: { ...second, ...whoseOf(swapped.value.other) } },
  ])
}

/** Which turn is meant: where everybody does their own, that of theirs, since lists name only one's own. */
export async function meantOf(scope: GuildScope, forId: Id, to: Snowflake): Promise<Id> {
  const named = await occurrences.find(scope, { occurrence: forId })
  if (!named || !isEach(named.chore.assignment) || holdersOf(named).includes(to)) return forId
  const theirs = await occurrences.find(scope, { chore: named.chore.id, viewer: to })
  return theirs?.forMember === to ? theirs.id : forId
}

interface Between {
  readonly first: Occurrence
  readonly second: Occurrence
  readonly to: Snowflake
}

function said({ code, args: { who } }: SwapRefusal, { first, second, to }: Between) {
  const { name: chore } = who === to ? first.chore : second.chore
  if (code === 'swap.notTheirs') return refuse('swap.notTheirs', { chore, who })
  return refuse(code === 'swap.away' ? 'receiver.away' : 'receiver.has', { chore, who })
}
