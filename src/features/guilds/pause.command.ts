import { defineSubcommand } from '../../interactions/command.ts'
import { managersOnly } from '../../interactions/guard.ts'
import * as option from '../../interactions/option.ts'
import { refusal, whisperCard } from '../../interactions/response.ts'
import { momentReadings } from '../recurrence/index.ts'
import { localize, say } from './locales/index.ts'
import { mayManage } from './may-manage.flow.ts'
import { pauseCard } from './pause.view.ts'
import { pauseGuild } from './pause-guild.flow.ts'
import { readSettings } from './read-settings.flow.ts'

const UNTIL_LENGTH_MAX = 100

const untilText: option.Autocomplete = async (app, at, typed) => {
  const context = { ...(await readSettings(app, at)), now: app.clock.now(), locale: at.locale }
  return momentReadings(typed, context).map(({ label, value }) => ({ name: label, value }))
}

export const pause = defineSubcommand({
  name: localize('pause.name'),
  description: localize('pause.description'),
  guards: [managersOnly(mayManage)],
  options: {
    until: option.string({
      name: localize('pause.option.until'),
      description: localize('pause.option.until.description'),
      autocomplete: untilText,
      maxLength: UNTIL_LENGTH_MAX,
    }),
  },

  async run(app, { guildId, guildLocale, userId, locale, interactionId }, { until = null }) {
    const result = await pauseGuild(app, {
      guildId,
      guildLocale,
      locale,
      by: userId,
      until,
      correlationId: interactionId,
    })
    if (!result.ok) return refusal(say(locale, result.refusal))
    return whisperCard(pauseCard(locale, result.value))
  },
})
