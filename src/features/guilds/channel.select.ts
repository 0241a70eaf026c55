import { channelType } from '../../core/discord-codes.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { update, whisper } from '../../interactions/response.ts'
import { defineChannelSelect } from '../../interactions/select.ts'
import { changeSettings } from './change-settings.flow.ts'
import { t } from './locales/index.ts'
import { channelId } from './settings.custom-ids.ts'
import { settingsCard } from './settings.view.ts'
import { canSpeak } from './speak.ts'

/** None picked: the bot speaks to nobody unasked. */
export const channelSelect = defineChannelSelect({
  id: channelId,
  min: 0,
  max: 1,
  types: [channelType.text],
  guards: [managersOnly],

  async run(app, { guildId, guildLocale, userId, locale, interactionId }, _args, [channel]) {
    if (channel && !canSpeak(channel.appPermissions))
      return whisper(t(locale, 'settings.channel.mute', { channelId: channel.id }))
    const settings = await changeSettings(app, {
      guildId,
      guildLocale,
      by: userId,
      correlationId: interactionId,
      change: (before) => ({ ...before, channelId: channel?.id ?? null, closedChannelId: null }),
    })
    return update(settingsCard(locale, settings))
  },
})
