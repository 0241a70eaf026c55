import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { choosingOf } from '../chores/index.ts'
import {
  holdersOf,
  isWaiting,
  mentions,
  type Occurrence,
  turnFrom,
  whoseOf,
} from '../model/index.ts'
import { type PassRefusal as EngineRefusal, pass } from '../rotations/index.ts'
import type { OfTurn } from './claim-turn.flow.ts'
import type { Given, TurnRefusal } from './exchange.ts'
import { giveTurns } from './give-turns.flow.ts'
import { openTurn } from './open-turn.flow.ts'

export type PassRefusal =
  | TurnRefusal
  | Refusal<'pass.notYours', { chore: string; whose: string }>
  | Refusal<'pass.anyones', { chore: string }>
  | Refusal<'pass.noRotation', { chore: string }>
  | Refusal<'pass.nobodyElse', { chore: string }>
  | Refusal<'pass.owesTooMuch', { chore: string; count: number }>

/** Whoever comes next has to do this one, and is owed one for it. */
export const passTurn = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: OfTurn,
): Promise<Result<Given<Occurrence>, PassRefusal>> =>
  inGuild(
    app.db,
    wanted.guildId,
    async (scope): Promise<Result<Given<Occurrence>, PassRefusal>> => {
      const { by, correlationId } = wanted
      const at = app.clock.now()
      const found = await openTurn(scope, { ...wanted, at })
      if (!found.ok) return found
      const before = found.value
      const { chore, dueAt } = before
      const choosing = await choosingOf(scope, { chore, dueAt, at }, before)
      const passed = pass({ ...choosing, turn: turnFrom(before), by, effort: chore.effort })
      if (!passed.ok) return said(passed.refusal, before)
      const after = { ...before, ...whoseOf(passed.value) }
      const given = { how: 'passed', moves: [{ before, after }], to: holdersOf(after) } as const
      return ok(await giveTurns(scope, app, { ...given, by, correlationId }))
    },
  )

function said(refusal: EngineRefusal, turn: Occurrence) {
  const chore = turn.chore.name
  if (refusal.code === 'pass.owesTooMuch')
    return refuse('pass.owesTooMuch', { chore, count: refusal.args.turns })
  if (refusal.code !== 'pass.notYours') return refuse(refusal.code, { chore })
  const { whose } = refusal.args
  if (whose.length === 0) return refuse(isWaiting(turn) ? 'turn.waits' : 'pass.anyones', { chore })
  return refuse('pass.notYours', { chore, whose: mentions(whose) })
}
