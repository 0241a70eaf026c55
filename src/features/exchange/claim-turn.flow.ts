import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { type Refusal, type Result, refuse } from '../../core/result.ts'
import { type Acting, mentions, type Occurrence, turnFrom, whoseOf } from '../model/index.ts'
import { claim } from '../rotations/index.ts'
import type { Given, TurnRefusal } from './exchange.ts'
import { giveTurns } from './give-turns.flow.ts'
import { openTurn } from './open-turn.flow.ts'

export interface OfTurn extends Acting {
  readonly occurrenceId: Id
}

export type ClaimRefusal =
  | TurnRefusal
  | Refusal<'claim.yours', { chore: string }>
  | Refusal<'claim.taken', { chore: string; whose: string }>

/** «I'll do it»: what is for whoever likes, or waits for everybody to come back, is theirs. */
export const claimTurn = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: OfTurn,
): Promise<Result<Given<Occurrence>, ClaimRefusal>> =>
  inGuild(
    app.db,
    wanted.guildId,
    async (scope): Promise<Result<Given<Occurrence>, ClaimRefusal>> => {
      const { by, correlationId } = wanted
      const found = await openTurn(scope, { ...wanted, at: app.clock.now() })
      if (!found.ok) return found
      const before = found.value
      const chore = before.chore.name
      const claimed = claim(turnFrom(before), by)
      if (!claimed.ok) {
        const { refusal } = claimed
        if (refusal.code === 'claim.yours') return refuse('claim.yours', { chore })
        return refuse('claim.taken', { chore, whose: mentions(refusal.args.by) })
      }
      const after = { ...before, ...whoseOf(claimed.value) }
      const given = { how: 'claimed', moves: [{ before, after }], to: [by] } as const
      return { ok: true, value: await giveTurns(scope, app, { ...given, by, correlationId }) }
    },
  )
