import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as guilds from './guild.repository.ts'
import type { GuildSettings } from './guild.ts'

interface OfGuild {
  readonly guildId: Snowflake
  readonly guildLocale: string
}

export const readSettings = (
  { db }: Pick<App, 'db'>,
  { guildId, guildLocale }: OfGuild,
): Promise<GuildSettings> => inGuild(db, guildId, (scope) => guilds.settings(scope, guildLocale))
