import { defineButton } from '../../interactions/button.ts'
import { inPlace } from '../../interactions/response.ts'
import { laterId } from '../cards/index.ts'
import { mayManage } from '../guilds/index.ts'
import { sayWhen } from '../recurrence/index.ts'
import { endAtHome } from './home.button.ts'
import { offerLater } from './later.flow.ts'
import { OTHER } from './later.ts'
import { say, t } from './locales/index.ts'
import { laterCard } from './turn.view.ts'

export const laterButton = defineButton({
  id: laterId,
  access: 'read',

  async run(app, at, { occurrence: occurrenceId }) {
    const { guildId, guildLocale, userId, locale } = at
    const isManager = await mayManage(app, at)
    const wanted = { guildId, guildLocale, locale, occurrenceId, by: userId, isManager }
    const found = await offerLater(app, wanted)
    if (!found.ok) return endAtHome(locale, say(locale, found.refusal))
    const { occurrence, offered } = found.value
    const options = offered.map(({ what, schedule }) => ({
      value: what,
      label: t(locale, `later.${what}`),
      description: sayWhen(schedule, locale),
    }))
    const other = {
      value: OTHER,
      label: t(locale, 'later.other'),
      description: t(locale, 'later.other.description'),
    }
    const card = laterCard(locale, occurrence, [...options, other], app.clock.now())
    return inPlace(at, card)
  },
})
