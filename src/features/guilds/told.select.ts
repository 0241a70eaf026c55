import { managersOnly } from '../../interactions/guard.ts'
import { update } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { changeSettings } from './change-settings.flow.ts'
import { TOLD } from './guild.ts'
import { toldId } from './settings.custom-ids.ts'
import { settingsCard } from './settings.view.ts'

export const toldSelect = defineStringSelect({
  id: toldId,
  min: 0,
  max: TOLD.length,
  values: TOLD,
  guards: [managersOnly],

  async run(app, { guildId, guildLocale, userId, locale, interactionId }, _args, told) {
    const settings = await changeSettings(app, {
      guildId,
      guildLocale,
      by: userId,
      correlationId: interactionId,
      change: (before) => ({
        ...before,
        reminds: told.includes('reminders'),
        announcesCompletions: told.includes('completions'),
      }),
    })
    return update(settingsCard(locale, settings))
  },
})
