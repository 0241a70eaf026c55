import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { holdersOf, isWaiting, type Occurrence, turnFrom, whoseOf } from '../model/index.ts'
import { type HandOver, handOver } from '../rotations/index.ts'
import type { OfTurn } from './claim-turn.flow.ts'
import type { Given, ReceiverRefusal, TurnRefusal } from './exchange.ts'
import { giveTurns } from './give-turns.flow.ts'
import { openTurn } from './open-turn.flow.ts'
import { whereabouts } from './whereabouts.flow.ts'

export interface AssignTurn extends OfTurn {
  /** Null: whoever likes. */
  readonly to: Snowflake | null
}

export type AssignRefusal =
  | TurnRefusal
  | ReceiverRefusal
  | Refusal<'assign.managers', { chore: string }>
  | Refusal<'assign.anyones', { chore: string }>

type Decision<T> = Result<T, AssignRefusal>

/** A manager says whose it is this time. Nobody owes anything for it, and the turn after it is as it would have been. */
export const assignTurn = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: AssignTurn,
): Promise<Decision<Given<Occurrence>>> =>
  inGuild(app.db, wanted.guildId, async (scope): Promise<Decision<Given<Occurrence>>> => {
    const { by, to, isManager, correlationId } = wanted
    const at = app.clock.now()
    const found = await openTurn(scope, { ...wanted, at })
    if (!found.ok) return found
    const before = found.value
    if (!isManager) return refuse('assign.managers', { chore: before.chore.name })
    const people = to ? [to] : []
    const there = await whereabouts(scope, before, { people, at })
    const after = decide(before, { ...there, by, to })
    if (!after.ok) return after
    const given = { how: 'assigned', moves: [{ before, after: after.value }], to: people } as const
    return ok(await giveTurns(scope, app, { ...given, by, correlationId }))
  })

type Deciding = Pick<HandOver, 'by' | 'to' | 'on' | 'roster'>

/** Of several whose it was, it is none's but that one's. */
function decide(before: Occurrence, { to, ...deciding }: Deciding): Decision<Occurrence> {
  const chore = before.chore.name
  const holders = holdersOf(before)
  const others = holders.filter((one) => one !== to)
  const from = others[0] ?? null
  if (from === null && to === null && !isWaiting(before)) return refuse('assign.anyones', { chore })
  if (from === null && to !== null && holders.length > 0)
    return refuse('receiver.has', { chore, who: to })
  const turn = { holders: from ? [from] : [], state: turnFrom(before).state }
  const decided = handOver({ ...deciding, turn, from, to, isManager: true })
  if (decided.ok) return ok({ ...before, ...whoseOf(decided.value) })
  return refuse('receiver.away', { chore, who: to ?? deciding.by })
}
