import type { App } from '../../app.ts'
import { inGuild, joinGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { changeSettings, type GuildSettings, guilds } from '../guilds/index.ts'
import { placeBoard } from './place-board.flow.ts'

export interface PostHere {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly channelId: Snowflake
  readonly by: Snowflake
  readonly correlationId: string
}

/** The board shall be in this channel, anew if it is there already. */
export const postHere = (app: Pick<App, 'db' | 'clock' | 'newId'>, wanted: PostHere) =>
  inGuild(app.db, wanted.guildId, async (scope) => {
    const { guildLocale, channelId } = wanted
    const { boardChannelId } = await guilds.settings(scope, guildLocale)
    if (boardChannelId !== channelId)
      await changeSettings(
        { ...app, db: joinGuild(app.db, scope) },
        {
          ...wanted,
          change: (settings) => ({ ...settings, boardChannelId: channelId, ...mended(settings) }),
        },
      )
    await placeBoard(scope, app, { ...wanted, anew: true })
  })

/** While the bot speaks in a channel, the one that was refused was that of the board. */
const mended = ({ channelId }: GuildSettings) => (channelId ? { closedChannelId: null } : {})
