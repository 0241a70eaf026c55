import type { App } from '../../app.ts'
import { inGuild, inOneFlight } from '../../core/db/scope.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { begunTurns as begun, choreStopped, occurrences } from '../chores/index.ts'
import type { Occurrence } from '../model/index.ts'
import type { OfTurn } from './begin-turn.flow.ts'
import { type BegunRefusal, stopRefusal } from './begun.ts'

/** Who was on a turn is not any more, and it is as open as before. */
export const stopTurn = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: OfTurn,
): Promise<Result<Occurrence, BegunRefusal>> =>
  inGuild(app.db, wanted.guildId, async (scope): Promise<Result<Occurrence, BegunRefusal>> => {
    const { occurrenceId, by, correlationId } = wanted
    const turn = await occurrences.find(scope, { occurrence: occurrenceId })
    if (!turn) return refuse('chore.notFound', {})
    const refusal = stopRefusal(turn, wanted)
    const { begunBy } = turn
    if (refusal || begunBy === null) return refusal ?? ok(turn)
    const event = choreStopped({ choreId: turn.chore.id, occurrenceId, begunBy })
    const at = app.clock.now()
    const origin = { id: app.newId(), at, streamId: turn.id, actorId: by, correlationId }
    await inOneFlight(begun.stop(scope, turn.id, begunBy), outbox.announce(scope, event, origin))
    return ok({ ...turn, begunBy: null, begunAt: null })
  })
