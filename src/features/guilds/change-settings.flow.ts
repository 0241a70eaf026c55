import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import { settingsChanged } from './guild.events.ts'
import * as guilds from './guild.repository.ts'
import type { GuildSettings } from './guild.ts'

export interface ChangeSettings {
  readonly guildId: Snowflake
  readonly guildLocale: string
  /** Null when nobody did: the channel was found closed. */
  readonly by: Snowflake | null
  readonly correlationId: string | null
  /** From the settings as they are to those that they become. */
  readonly change: (settings: GuildSettings) => GuildSettings
}

export interface ChangedSettings {
  readonly before: GuildSettings
  readonly settings: GuildSettings
  /** Of the event; none where nothing was changed. */
  readonly eventId?: Id
}

/** Changes how the guild lives, and keeps in its log who did. What one changes, another's change leaves alone. */
export function changeSettings(
  { db, clock, newId }: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, guildLocale, by, correlationId, change }: ChangeSettings,
): Promise<ChangedSettings> {
  return inGuild(db, guildId, async (scope) => {
    const known = await guilds.settings(scope, guildLocale)
    // Nothing is kept that the log does not tell of, so nobody starts a guild's settings in vain.
    if (isSame(change(known), known)) return { before: known, settings: known }
    const at = clock.now()
    const before = await guilds.hold(scope, guildLocale, at)
    const settings = change(before)
    if (isSame(settings, before)) return { before, settings: before }
    await guilds.save(scope, settings, at)
    const id = newId()
    const meta = { id, at, streamId: guildId, actorId: by, correlationId }
    const event = settingsChanged({ ...told(settings), before: changedFrom(before, settings) })
    await announce(scope, event, meta)
    return { before, settings, eventId: id }
  })
}

const isSame = (a: GuildSettings, b: GuildSettings) => JSON.stringify(a) === JSON.stringify(b)

/** What others hear of it. */
const told = (settings: GuildSettings) => ({
  ...settings,
  pausedFrom: settings.pausedFrom?.toString() ?? null,
  pausedUntil: settings.pausedUntil?.toString() ?? null,
})

/** How it was, as far as it is otherwise now. */
function changedFrom(before: GuildSettings, after: GuildSettings) {
  const now = new Map<string, unknown>(Object.entries(told(after)))
  const was = Object.entries(told(before)).filter(([name, value]) => now.get(name) !== value)
  return Object.fromEntries(was)
}
