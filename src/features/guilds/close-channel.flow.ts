import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { changeSettings } from './change-settings.flow.ts'
import * as guilds from './guild.repository.ts'
import type { GuildSettings } from './guild.ts'

/**
 * A channel of the guild is gone, or the bot may not speak there, nor show the board: it stops trying, since each
 * attempt counts against all guilds, and `/manage settings` says why until a manager chooses again.
 */
export async function closeChannel(
  scope: GuildScope,
  closedId: Snowflake,
  app: Pick<App, 'db' | 'clock' | 'newId'>,
) {
  const { channelId, boardChannelId, locale } = await guilds.settings(scope)
  if (channelId !== closedId && boardChannelId !== closedId) return
  await changeSettings(app, {
    guildId: scope.guildId,
    guildLocale: locale,
    by: null,
    correlationId: null,
    change: (settings) => without(settings, closedId),
  })
}

function without(settings: GuildSettings, closedId: Snowflake): GuildSettings {
  const { channelId, boardChannelId } = settings
  const open = (id: Snowflake | null) => (id === closedId ? null : id)
  const left = { channelId: open(channelId), boardChannelId: open(boardChannelId) }
  const isTheirs = left.channelId !== channelId || left.boardChannelId !== boardChannelId
  return isTheirs ? { ...settings, ...left, closedChannelId: closedId } : settings
}
