import { defineSubcommand } from '../../interactions/command.ts'
import { managersOnly } from '../../interactions/guard.ts'
import * as option from '../../interactions/option.ts'
import { refusal, thinking } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { localize, say } from './locales/index.ts'
import { requestExport } from './request-export.flow.ts'

export const exportSubcommand = defineSubcommand({
  name: localize('export.name'),
  description: localize('export.description'),
  guards: [managersOnly(mayManage)],
  options: {
    format: option.choice({
      name: localize('export.option.format'),
      description: localize('export.option.format.description'),
      required: true,
      choices: {
        csv: localize('export.format.csv'),
        json: localize('export.format.json'),
        ics: localize('export.format.ics'),
      },
    }),
  },

  async run(app, { guildId, interactionId, token, locale }, { format }) {
    const result = await requestExport(app, { guildId, interactionId, token, locale, format })
    return result.ok ? thinking() : refusal(say(locale, result.refusal))
  },
})
