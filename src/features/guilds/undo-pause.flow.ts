import type { App } from '../../app.ts'
import { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild, joinGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { logged } from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { appointPauseEnd } from './appoint-pause-end.flow.ts'
import { type ChangedSettings, changeSettings } from './change-settings.flow.ts'
import { settingsChanged } from './guild.events.ts'
import { isSame, type Pause } from './pause.ts'

export interface UndoPause {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly by: Snowflake
  /** The change, as it was announced. */
  readonly eventId: Id
  readonly correlationId: string
}

/** The guild rests, or not, as it did before a change of that: while nobody changed it again. */
export function undoPause(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, guildLocale, by, eventId, correlationId }: UndoPause,
): Promise<Result<ChangedSettings, Refusal<'undoPause.movedOn', Record<never, never>>>> {
  return inGuild(app.db, guildId, async (scope) => {
    const change = await changeOf(scope, eventId)
    if (!change || isOver(change.before, app.clock.now())) return refuse('undoPause.movedOn', {})
    const joined = { ...app, db: joinGuild(app.db, scope) }
    const changed = await changeSettings(joined, {
      guildId,
      guildLocale,
      by,
      correlationId,
      // Of the settings as they are held: another manager may change them at this moment.
      change: (settings) =>
        isSame(settings, change.after) ? { ...settings, ...change.before } : settings,
    })
    if (!changed.eventId) return refuse('undoPause.movedOn', {})
    await appointPauseEnd(scope, app, changed.settings, correlationId)
    return ok(changed)
  })
}

/** What it was and what it became. */
async function changeOf(scope: GuildScope, eventId: Id) {
  const found = await logged(scope, eventId)
  if (found?.type !== settingsChanged.type) return undefined
  const { before, ...after } = settingsChanged.parse(found.payload)
  return { before: pauseIn({ ...after, ...before }), after: pauseIn(after) }
}

interface Told {
  readonly pausedFrom?: string | null | undefined
  readonly pausedUntil?: string | null | undefined
}

const pauseIn = ({ pausedFrom, pausedUntil }: Told): Pause => ({
  pausedFrom: pausedFrom ? Temporal.Instant.from(pausedFrom) : null,
  pausedUntil: pausedUntil ? Temporal.Instant.from(pausedUntil) : null,
})

const isOver = ({ pausedUntil }: Pause, now: Temporal.Instant) =>
  pausedUntil !== null && Temporal.Instant.compare(pausedUntil, now) <= 0
