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

/** Changes how the guild lives, and keeps in its log who did. */
export function changeSettings(
  { db, clock, newId }: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, guildLocale, by, correlationId, change }: ChangeSettings,
): Promise<GuildSettings> {
  return inGuild(db, guildId, async (scope) => {
    const at = clock.now()
    const settings = change(await guilds.hold(scope, guildLocale, at))
    await guilds.save(scope, settings, at)
    const { channelId, announcesCompletions, reminds } = settings
    const event = settingsChanged({ channelId, announcesCompletions, reminds })
    const meta = { id: newId(), at, streamId: guildId, actorId: by, correlationId }
    await announce(scope, event, meta)
    return settings
  })
}
