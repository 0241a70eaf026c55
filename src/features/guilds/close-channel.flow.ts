import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { changeSettings } from './change-settings.flow.ts'
import * as guilds from './guild.repository.ts'

/**
 * The guild's channel is gone, or the bot may not speak there: it stops trying, since each attempt counts against
 * all guilds, and `/manage settings` says why until a manager chooses again.
 */
export async function closeChannel(
  scope: GuildScope,
  closedId: Snowflake,
  app: Pick<App, 'db' | 'clock' | 'newId'>,
) {
  const { channelId, locale } = await guilds.settings(scope)
  if (channelId !== closedId) return
  await changeSettings(app, {
    guildId: scope.guildId,
    guildLocale: locale,
    by: null,
    correlationId: null,
    change: (settings) =>
      settings.channelId === closedId
        ? { ...settings, channelId: null, closedChannelId: closedId }
        : settings,
  })
}
