import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import { applicationAuthorized } from './guild.events.ts'
import * as guilds from './guild.repository.ts'
import { defaultsFor } from './guild.ts'

export interface Authorization {
  readonly guildId: Snowflake
  readonly userId: Snowflake
  readonly scopes: readonly string[]
  readonly name: string | undefined
  readonly guildLocale: string
  /** Where the guild reads what Discord itself has to say. */
  readonly systemChannelId: Snowflake | null
}

/** Keeps who brought the bot here, what it was allowed to do, and how the server is called and speaks. */
export const rememberAuthorization = (
  { db, clock, newId }: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, userId, scopes, name, guildLocale, systemChannelId }: Authorization,
): Promise<void> =>
  inGuild(db, guildId, async (scope) => {
    const at = clock.now()
    const settings = defaultsFor(guildLocale)
    await guilds.start(scope, settings, at)
    if (name) await guilds.rememberName(scope, name)
    const { zone, locale } = settings
    const home = { zone, locale }
    const event = applicationAuthorized({ userId, scopes: [...scopes], systemChannelId, home })
    const meta = { id: newId(), at, streamId: guildId, actorId: userId }
    await announce(scope, event, { ...meta, correlationId: null })
  })
