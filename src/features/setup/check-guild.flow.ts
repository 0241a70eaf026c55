import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { boards } from '../board/index.ts'
import { guilds } from '../guilds/index.ts'

/** What there is to look at: whether the guild is set up, and whether its board stands. */
export const checkGuild = (
  { db }: Pick<App, 'db'>,
  { guildId, guildLocale }: { readonly guildId: Snowflake; readonly guildLocale: string },
) =>
  inGuild(db, guildId, async (scope) => {
    const [settings, board] = await Promise.all([
      guilds.settings(scope, guildLocale),
      boards.find(scope),
    ])
    const { channelId, closedChannelId, boardChannelId } = settings
    const stands = board?.messageId
      ? { channelId: board.channelId, messageId: board.messageId }
      : null
    return { channelId, closedChannelId, boardChannelId, stands }
  })
