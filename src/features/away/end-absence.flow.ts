import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { guilds } from '../guilds/index.ts'
import { type Absence, absenceEnded, absences, absenceTold } from '../members/index.ts'
import { todayOf } from '../recurrence/index.ts'
import { dayBefore, type Range } from './away.ts'
import { giveWaiting } from './give-waiting.flow.ts'
import { planReturn, type Return } from './plan-return.flow.ts'

export interface EndAbsence {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly by: Snowflake
  readonly isManager: boolean
  readonly userId: Snowflake
  readonly correlationId: string
}

export type EndRefusal =
  | Refusal<'away.notYours', { userId: Snowflake }>
  | Refusal<'away.notAway', { userId: Snowflake }>

export interface EndedAbsence {
  readonly eventId: Id
  readonly userId: Snowflake
  /** As it was said. */
  readonly range: Range
  /** It had not begun: there is none any more. */
  readonly isWithdrawn: boolean
  /** How many turns waited for somebody to be back, and are somebody's again. */
  readonly givenCount: number
  /** What went to others because of it, and they may have again. */
  readonly returns: readonly Return[]
  /** Whether whoever has them now would be told. */
  readonly isTold: boolean
}

/** They are back today, or do not go at all: the absence that is now, else the next that comes. */
export function endAbsence(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, guildLocale, by, isManager, userId, correlationId }: EndAbsence,
): Promise<Result<EndedAbsence, EndRefusal>> {
  return inGuild(app.db, guildId, async (scope) => {
    if (by !== userId && !isManager) return refuse('away.notYours', { userId })
    const at = app.clock.now()
    const settings = await guilds.settings(scope, guildLocale)
    const today = todayOf({ ...settings, now: at }).toString()
    const [absence] = await absences.ofMember(scope, userId, today)
    if (!absence) return refuse('away.notAway', { userId })
    const { ended, isWithdrawn } = await endOn(scope, absence, { today, at })
    const moveIds = await giveWaiting(scope, app, { userId, by, at, today, correlationId })
    const event = absenceEnded({ ...ended, moveIds: [...moveIds] })
    const eventId = app.newId()
    await announce(scope, event, { id: eventId, at, streamId: userId, actorId: by, correlationId })
    const returns = await planReturn(scope, { userId, range: absence, at, today })
    const givenCount = moveIds.length
    const isTold = settings.channelId !== null
    return ok({ eventId, userId, range: absence, isWithdrawn, givenCount, returns, isTold })
  })
}

interface Ending {
  readonly today: string
  readonly at: Temporal.Instant
}

async function endOn(scope: GuildScope, absence: Absence, { today, at }: Ending) {
  const isWithdrawn = absence.from >= today
  const last = isWithdrawn ? absence.to : dayBefore(today)
  if (isWithdrawn) await absences.remove(scope, absence)
  else await absences.save(scope, { ...absence, to: last, endedAt: at })
  const how = isWithdrawn ? 'withdrawn' : 'back'
  return { ended: { ...absenceTold(absence), how, last } as const, isWithdrawn }
}
