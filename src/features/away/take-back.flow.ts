import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce, recalled } from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { guilds } from '../guilds/index.ts'
import { absenceEnded } from '../members/index.ts'
import type { Occurrence } from '../model/index.ts'
import { todayOf } from '../recurrence/index.ts'
import { turnsTakenBack } from './away.events.ts'
import { moveTurns } from './move-turns.flow.ts'
import { planReturn } from './plan-return.flow.ts'

export interface TakeBack {
  readonly guildId: Snowflake
  readonly guildLocale: string
  /** Of the event that tells how their absence ended. */
  readonly eventId: Id
  readonly by: Snowflake
  readonly isManager: boolean
  readonly correlationId: string
}

export type TakeBackRefusal =
  | Refusal<'away.notYours', { userId: Snowflake }>
  | Refusal<'away.movedOn', Record<never, never>>
  | Refusal<'away.nothingBack', Record<never, never>>

export interface TakenBack {
  /** By which it can be taken back in its turn. */
  readonly eventId: Id
  readonly userId: Snowflake
  readonly turns: readonly Occurrence[]
}

/** Who is back early, or does not go, has again what went to others because of it and nobody has begun. */
export const takeBack = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, guildLocale, eventId: endedId, by, isManager, correlationId }: TakeBack,
): Promise<Result<TakenBack, TakeBackRefusal>> =>
  inGuild(app.db, guildId, async (scope): Promise<Result<TakenBack, TakeBackRefusal>> => {
    const ended = await recalled(scope, absenceEnded, endedId)
    if (!ended) return refuse('away.movedOn', {})
    const { userId } = ended
    if (by !== userId && !isManager) return refuse('away.notYours', { userId })
    const at = app.clock.now()
    const settings = await guilds.settings(scope, guildLocale)
    const today = todayOf({ ...settings, now: at }).toString()
    const returns = await planReturn(scope, { userId, range: ended, at, today })
    if (returns.length === 0) return refuse('away.nothingBack', {})
    const moves = returns.map((one) => ({ ...one, id: app.newId() }))
    await moveTurns(scope, app, { moves, userId, by, correlationId, isTakenBack: true })
    const moveIds = moves.map(({ id }) => id)
    const eventId = app.newId()
    const event = turnsTakenBack({ userId, endedId, moveIds })
    await announce(scope, event, { id: eventId, at, streamId: userId, actorId: by, correlationId })
    return ok({ eventId, userId, turns: returns.map(({ after }) => after) })
  })
