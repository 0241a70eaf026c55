import { defineSubcommand } from '../../interactions/command.ts'
import * as option from '../../interactions/option.ts'
import { refusal, whisperCard } from '../../interactions/response.ts'
import { actorOf } from '../guilds/index.ts'
import { endedCard } from './away.view.ts'
import { endAbsence } from './end-absence.flow.ts'
import { localize, say } from './locales/index.ts'

export const end = defineSubcommand({
  name: localize('end.name'),
  description: localize('end.description'),
  options: {
    member: option.user({
      name: localize('set.member'),
      description: localize('set.member.description'),
    }),
  },

  async run(app, at, { member }) {
    const { guildLocale, locale } = at
    const userId = member?.id ?? at.userId
    const result = await endAbsence(app, { ...(await actorOf(app, at)), guildLocale, userId })
    if (!result.ok) return refusal(say(locale, result.refusal))
    return whisperCard(endedCard(locale, { ...result.value, isOwn: userId === at.userId }))
  },
})
