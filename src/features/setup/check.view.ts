import { card, selectRow, separator, text } from '../../core/components.ts'
import { channelType } from '../../core/discord-codes.ts'
import type { Snowflake } from '../../core/ids.ts'
import { channelSelect } from '../../core/selects.ts'
import { checkId } from './check.custom-ids.ts'
import { t } from './locales/index.ts'

export const CHANNELS_MAX = 5

interface Channel {
  readonly id: Snowflake
  /** False: Discord did not say what the bot may do there. */
  readonly isKnown: boolean
  /** What it needs and what it would like, as Discord calls them. */
  readonly missed: string | undefined
  readonly wished: string | undefined
}

interface Checked {
  readonly guildId: Snowflake
  readonly channelId: Snowflake | null
  readonly closedChannelId: Snowflake | null
  readonly boardChannelId: Snowflake | null
  readonly stands: { readonly channelId: Snowflake; readonly messageId: Snowflake } | null
  readonly channels: readonly Channel[]
}

function boardLine(locale: string, { guildId, boardChannelId, stands }: Checked) {
  if (!boardChannelId) return t(locale, 'check.noBoard')
  if (!stands) return t(locale, 'check.boardComing', { channelId: boardChannelId })
  const link = `https://discord.com/channels/${guildId}/${stands.channelId}/${stands.messageId}`
  return t(locale, 'check.board', { link })
}

function messagesLine(locale: string, { channelId, closedChannelId: closed }: Checked) {
  if (channelId) return t(locale, 'check.messages', { channelId })
  return closed ? t(locale, 'check.closed', { channelId: closed }) : t(locale, 'check.noMessages')
}

function channelLine(locale: string, { id: channelId, isKnown, missed, wished }: Channel) {
  if (!isKnown) return t(locale, 'check.unknown', { channelId })
  if (missed) return t(locale, 'check.missed', { channelId, permissions: missed })
  return wished
    ? t(locale, 'check.wished', { channelId, permissions: wished })
    : t(locale, 'check.allowed', { channelId })
}

/** Each line is fine, or says what to do. */
export const checkCard = (locale: string, checked: Checked) =>
  card(
    text(
      [
        t(locale, 'check.heading'),
        boardLine(locale, checked),
        messagesLine(locale, checked),
        ...checked.channels.map((channel) => channelLine(locale, channel)),
      ].join('\n'),
    ),
    selectRow(
      channelSelect(checkId.encode({}), {
        placeholder: t(locale, 'check.pick'),
        max: CHANNELS_MAX,
        types: [channelType.text],
      }),
    ),
    separator(),
    text(t(locale, 'check.hidden')),
  )
