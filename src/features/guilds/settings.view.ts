import { card, selectRow, text } from '../../core/components.ts'
import { channelType } from '../../core/discord-codes.ts'
import { channelSelect, stringSelect } from '../../core/selects.ts'
import { type GuildSettings, TOLD, type Told } from './guild.ts'
import { t } from './locales/index.ts'
import { channelId, toldId } from './settings.custom-ids.ts'

const IS_TOLD: Readonly<Record<Told, (settings: GuildSettings) => boolean>> = {
  reminders: ({ reminds }) => reminds,
  completions: ({ announcesCompletions }) => announcesCompletions,
}

function channelLine(locale: string, settings: GuildSettings) {
  const { channelId: chosen, closedChannelId: closed } = settings
  if (chosen) return t(locale, 'settings.channel.chosen', { channelId: chosen })
  return closed
    ? t(locale, 'settings.channel.closed', { channelId: closed })
    : t(locale, 'settings.channel.none')
}

/** Where the bot speaks to everyone, and of what. */
export const settingsCard = (locale: string, settings: GuildSettings) =>
  card(
    text(`${t(locale, 'settings.heading')}\n${channelLine(locale, settings)}`),
    selectRow(
      channelSelect(channelId.encode({}), {
        placeholder: t(locale, 'settings.channel.pick'),
        min: 0,
        types: [channelType.text],
        ...(settings.channelId && { selected: [settings.channelId] }),
      }),
    ),
    text(t(locale, 'settings.told')),
    selectRow(
      stringSelect(
        toldId.encode({}),
        TOLD.map((value) => ({
          value,
          label: t(locale, `settings.told.${value}`),
          description: t(locale, `settings.told.${value}.description`),
          selected: IS_TOLD[value](settings),
        })),
        { placeholder: t(locale, 'settings.told.none'), min: 0, max: TOLD.length },
      ),
    ),
  )
