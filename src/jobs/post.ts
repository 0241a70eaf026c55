import type { APIMessageTopLevelComponent } from 'discord-api-types/v10'
import type { MessageCall, MessageFile } from '../core/discord/discord.ts'
import { messageFlags } from '../core/discord-codes.ts'
import type { Snowflake } from '../core/ids.ts'

interface Post {
  readonly channelId: Snowflake
  /** The custom_id of one of its buttons, that no other message has. */
  readonly mark: string
  readonly components: readonly APIMessageTopLevelComponent[]
  /** Who is pinged by it: nobody else, whatever a name contains. */
  readonly mentions?: readonly Snowflake[]
  /** Shown by its components as `attachment://name`. */
  readonly files?: readonly MessageFile[]
  /** Nobody's phone makes a sound. */
  readonly silent?: boolean
  /** Nobody wants it any more: it is only looked for. */
  readonly onlyFound?: boolean
}

/** A card for everyone in a channel, unasked. */
export const postToAll = ({
  channelId,
  mark,
  components,
  files = [],
  mentions = [],
  silent = false,
  onlyFound = false,
}: Post): MessageCall => ({
  to: 'channel',
  channelId,
  mark,
  ...(files.length > 0 && { files }),
  ...(onlyFound && { onlyFound }),
  body: {
    components,
    flags: messageFlags.componentsV2 | (silent ? messageFlags.suppressNotifications : 0),
    allowed_mentions: mentions.length > 0 ? { users: mentions } : { parse: [] },
  },
})

interface Edit extends Pick<Post, 'channelId' | 'components'> {
  readonly messageId: Snowflake
  /** `none`: those that it had are gone with its card. */
  readonly files?: 'none'
}

/** The same message with another card; nobody is pinged by that. */
export const editForAll = ({ channelId, messageId, components, files }: Edit): MessageCall => ({
  to: 'message',
  channelId,
  messageId,
  body: {
    components,
    ...(files === 'none' && { attachments: [] }),
    flags: messageFlags.componentsV2,
    allowed_mentions: { parse: [] },
  },
})
