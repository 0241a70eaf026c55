import { button, buttons, card, link, text } from '../../core/components.ts'
import type { Snowflake } from '../../core/ids.ts'
import { postHereId } from './board.custom-ids.ts'
import { t } from './locales/index.ts'

export interface AboutBoard {
  readonly guildId: Snowflake
  /** Where it shall be. */
  readonly wantedId: Snowflake | null
  readonly board:
    | { readonly channelId: Snowflake; readonly messageId: Snowflake | null }
    | undefined
  readonly mayManage: boolean
}

function aboutLine(locale: string, { wantedId, board, mayManage }: AboutBoard) {
  if (board?.messageId) return t(locale, 'about.where', { channelId: board.channelId })
  if (wantedId) return t(locale, 'about.onItsWay', { channelId: wantedId })
  return t(locale, mayManage ? 'about.noneYet' : 'about.none')
}

/** Above a copy of the board for one member: where everyone’s is, and for managers the way to bring it here. */
export function aboutCard(locale: string, about: AboutBoard) {
  const { guildId, board, mayManage } = about
  const address = board?.messageId && `${guildId}/${board.channelId}/${board.messageId}`
  const ways = [
    ...(address ? [link(t(locale, 'button.goTo'), `https://discord.com/channels/${address}`)] : []),
    ...(mayManage ? [button(t(locale, 'button.postHere'), postHereId.encode({}))] : []),
  ]
  return card(text(aboutLine(locale, about)), ...(ways.length > 0 ? [buttons(...ways)] : []))
}
