import { type Part, selectRow, text } from '../../core/components.ts'
import { channelType } from '../../core/discord-codes.ts'
import { channelSelect, stringSelect } from '../../core/selects.ts'
import { type GuildSettings, TOLD, type Told } from './guild.ts'
import { t } from './locales/index.ts'
import { LINES } from './setting-lines.view.ts'
import { boardChannelId, channelId, toldId } from './settings.custom-ids.ts'

const IS_TOLD: Readonly<Record<Told, (settings: GuildSettings) => boolean>> = {
  reminders: ({ reminds }) => reminds,
  completions: ({ announcesCompletions }) => announcesCompletions,
}

const pick = (customId: string, placeholder: string, selected: string | null) =>
  selectRow(
    channelSelect(customId, {
      placeholder,
      min: 0,
      types: [channelType.text],
      ...(selected && { selected: [selected] }),
    }),
  )

const told = (locale: string, settings: GuildSettings) =>
  stringSelect(
    toldId.encode({}),
    TOLD.map((value) => ({
      value,
      label: t(locale, `settings.told.${value}`),
      description: t(locale, `settings.told.${value}.description`),
      selected: IS_TOLD[value](settings),
    })),
    { placeholder: t(locale, 'settings.told.none'), min: 0, max: TOLD.length },
  )

/** Where the board stands, and where the bot speaks to everyone, of what. */
export const channelParts = (
  locale: string,
  { settings }: { readonly settings: GuildSettings },
): readonly Part[] => [
  text(LINES.board(locale, settings)),
  pick(boardChannelId.encode({}), t(locale, 'settings.board.pick'), settings.boardChannelId),
  text(LINES.channel(locale, settings)),
  pick(channelId.encode({}), t(locale, 'settings.channel.pick'), settings.channelId),
  text(LINES.told(locale, settings)),
  selectRow(told(locale, settings)),
]
