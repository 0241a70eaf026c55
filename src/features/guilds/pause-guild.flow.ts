import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { inGuild, joinGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { type MomentRefusal, parseMoment } from '../recurrence/index.ts'
import { appointPauseEnd } from './appoint-pause-end.flow.ts'
import { type ChangedSettings, changeSettings } from './change-settings.flow.ts'
import * as guilds from './guild.repository.ts'
import { isPaused, pausedTo } from './pause.ts'

export interface PauseGuild {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly locale: string
  readonly by: Snowflake
  /** A moment, in words; null: until somebody ends it. */
  readonly until: string | null
  readonly correlationId: string
}

type PauseRefusal = MomentRefusal | Refusal<'pause.already', Record<never, never>>

/** From now on the guild rests: nothing is called out, and nothing is missed. One that rests already gets another end. */
export function pauseGuild(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, guildLocale, locale, by, until: text, correlationId }: PauseGuild,
): Promise<Result<ChangedSettings, PauseRefusal>> {
  return inGuild(app.db, guildId, async (scope) => {
    const now = app.clock.now()
    const settings = await guilds.settings(scope, guildLocale)
    const until = text === null ? ok(null) : endOf(text, { ...settings, now, locale })
    if (!until.ok) return until
    const joined = { ...app, db: joinGuild(app.db, scope) }
    const changed = await changeSettings(joined, {
      guildId,
      guildLocale,
      by,
      correlationId,
      change: (before) => ({
        ...before,
        pausedFrom: isPaused(before, now) ? before.pausedFrom : now,
        pausedUntil: until.value,
      }),
    })
    if (!changed.eventId) return refuse('pause.already', {})
    await appointPauseEnd(scope, app, changed.settings, correlationId)
    return ok(changed)
  })
}

interface Here {
  readonly now: Temporal.Instant
  readonly zone: string
  readonly dayStartMinutes: number
  readonly locale: string
}

function endOf(text: string, here: Here): Result<Temporal.Instant, MomentRefusal> {
  const read = parseMoment(text, here)
  if (!read.ok) return read
  const until = pausedTo(read.value.schedule, here.now)
  return until ? ok(until) : refuse('when.past', { text })
}
