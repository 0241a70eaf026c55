import type { App } from '../../app.ts'
import { inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { begunTurns as begun, choreBegun, occurrences } from '../chores/index.ts'
import { members } from '../members/index.ts'
import type { Acting, Occurrence } from '../model/index.ts'
import { type BegunRefusal, beginRefusal } from './begun.ts'

export interface OfTurn extends Acting {
  readonly occurrenceId: Id
}

/** Says who is on a turn, so that nobody else begins with it unasked. Everybody may still finish it. */
export const beginTurn = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: OfTurn,
): Promise<Result<Occurrence, BegunRefusal>> =>
  inGuild(app.db, wanted.guildId, async (scope): Promise<Result<Occurrence, BegunRefusal>> => {
    const { occurrenceId, by, correlationId } = wanted
    const at = app.clock.now()
    const turn = await occurrences.find(scope, { occurrence: occurrenceId })
    if (!turn) return refuse('chore.notFound', {})
    const refusal = beginRefusal(turn, wanted, at)
    if (refusal) return refusal
    const event = choreBegun({ choreId: turn.chore.id, occurrenceId, begunBy: by })
    const origin = { id: app.newId(), at, streamId: turn.id, actorId: by, correlationId }
    await inOneFlight(
      begun.begin(scope, turn.id, { begunBy: by, begunAt: at }),
      members.remember(scope, [by], at),
      outbox.announce(scope, event, origin),
    )
    return ok({ ...turn, begunBy: by, begunAt: at })
  })
