import type { APIMessageTopLevelComponent } from 'discord-api-types/v10'
import type { DiscordCall } from '../core/discord/discord.ts'
import { messageFlags } from '../core/discord-codes.ts'
import type { Snowflake } from '../core/ids.ts'

interface Post {
  readonly channelId: Snowflake
  /** The custom_id of one of its buttons, that no other message has. */
  readonly mark: string
  readonly components: readonly APIMessageTopLevelComponent[]
  /** Who is pinged by it: nobody else, whatever a name contains. */
  readonly mentions?: readonly Snowflake[]
}

/** A card for everyone in a channel, unasked. */
export const postToAll = ({ channelId, mark, components, mentions = [] }: Post): DiscordCall => ({
  to: 'channel',
  channelId,
  mark,
  body: {
    components,
    flags: messageFlags.componentsV2,
    allowed_mentions: mentions.length > 0 ? { users: mentions } : { parse: [] },
  },
})
