import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { announce, recalled } from '../../core/outbox/outbox.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { guilds } from '../guilds/index.ts'
import { todayOf } from '../recurrence/index.ts'
import { takingBackUndone, turnsTakenBack } from './away.events.ts'
import { moveTurns } from './move-turns.flow.ts'
import { movesBack } from './moves-back.flow.ts'
import type { TakeBack, TakeBackRefusal } from './take-back.flow.ts'

type UndoRefusal = Exclude<TakeBackRefusal, { code: 'away.nothingBack' }>

/** Whoever had those turns has them again, unless something became of them since or they are away themselves. */
export const undoTakingBack = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, guildLocale, eventId: takenBackId, by, isManager, correlationId }: TakeBack,
): Promise<Result<Snowflake, UndoRefusal>> =>
  inGuild(app.db, guildId, async (scope): Promise<Result<Snowflake, UndoRefusal>> => {
    const taken = await recalled(scope, turnsTakenBack, takenBackId)
    if (!taken) return refuse('away.movedOn', {})
    const { userId } = taken
    if (by !== userId && !isManager) return refuse('away.notYours', { userId })
    const at = app.clock.now()
    const settings = await guilds.settings(scope, guildLocale)
    const today = todayOf({ ...settings, now: at }).toString()
    const moves = await movesBack(scope, app, { moveIds: taken.moveIds, at, today })
    if (moves.length === 0) return refuse('away.movedOn', {})
    await moveTurns(scope, app, { moves, userId, by, correlationId, isTakenBack: true })
    const event = takingBackUndone({ userId, takenBackId, moveIds: moves.map(({ id }) => id) })
    const origin = { id: app.newId(), at, streamId: userId, actorId: by, correlationId }
    await announce(scope, event, origin)
    return ok(userId)
  })
