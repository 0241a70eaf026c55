import { defineSubcommand } from '../../interactions/command.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { refusal, whisperCard } from '../../interactions/response.ts'
import { localize, say } from './locales/index.ts'
import { mayManage } from './may-manage.flow.ts'
import { pauseCard } from './pause.view.ts'
import { resumeGuild } from './resume-guild.flow.ts'

export const resume = defineSubcommand({
  name: localize('resume.name'),
  description: localize('resume.description'),
  guards: [managersOnly(mayManage)],
  options: {},

  async run(app, { guildId, guildLocale, userId, locale, interactionId }) {
    const wanted = { guildId, guildLocale, by: userId, correlationId: interactionId }
    const result = await resumeGuild(app, wanted)
    if (!result.ok) return refusal(say(locale, result.refusal))
    return whisperCard(pauseCard(locale, result.value))
  },
})
