import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
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
}

/** Changes how the guild lives, and keeps in its log who did. What one changes, another's change leaves alone. */
export function changeSettings(
  { db, clock, newId }: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, guildLocale, by, correlationId, change }: ChangeSettings,
): Promise<ChangedSettings> {
  return inGuild(db, guildId, async (scope) => {
    const at = clock.now()
    const before = await guilds.hold(scope, guildLocale, at)
    const settings = change(before)
    if (JSON.stringify(settings) === JSON.stringify(before)) return { before, settings: before }
    await guilds.save(scope, settings, at)
    const { closedChannelId: _, ...told } = settings
    const meta = { id: newId(), at, streamId: guildId, actorId: by, correlationId }
    await announce(scope, settingsChanged(told), meta)
    return { before, settings }
  })
}
