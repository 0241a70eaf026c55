import { defineSubcommand } from '../../interactions/command.ts'
import * as option from '../../interactions/option.ts'
import { whisperCard } from '../../interactions/response.ts'
import { everyChore } from './chore.autocomplete.ts'
import { choreCard } from './chore.view.ts'
import { endAtHome } from './home.button.ts'
import { localize, t } from './locales/index.ts'
import { momentIn } from './moment.ts'
import { showChore } from './show-chore.flow.ts'

export const show = defineSubcommand({
  name: localize('show.name'),
  description: localize('show.description'),
  access: 'read',
  options: {
    chore: option.id({
      name: localize('chore.option'),
      description: localize('chore.pick'),
      autocomplete: everyChore,
      required: true,
    }),
  },

  async run(app, { guildId, locale }, { chore }) {
    if (!chore) return endAtHome(locale, t(locale, 'chore.notFound'))
    const found = await showChore(app, { guildId, choreId: chore })
    if (!found) return endAtHome(locale, t(locale, 'chore.notFound'))
    const { occurrence, last } = found
    const moment = momentIn(occurrence.chore.schedule, app.clock.now())
    return whisperCard(choreCard(locale, occurrence, moment, last))
  },
})
