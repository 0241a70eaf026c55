import { defineButton } from '../../interactions/button.ts'
import { update, whisperCard } from '../../interactions/response.ts'
import { showId } from './change.custom-ids.ts'
import { choreCard } from './chore.view.ts'
import { endAtHome } from './home.button.ts'
import { t } from './locales/index.ts'
import { momentIn } from './moment.ts'
import { showChore } from './show-chore.flow.ts'

/** The card of one chore: in place of a private one, beside what is for everyone. */
export const showButton = defineButton({
  id: showId,
  access: 'read',

  async run(app, { guildId, locale, messagePrivate }, { chore }) {
    const found = await showChore(app, { guildId, choreId: chore })
    if (!found) return endAtHome(locale, t(locale, 'chore.notFound'))
    const { occurrence, last } = found
    const moment = momentIn(occurrence.chore.schedule, app.clock.now())
    const card = choreCard(locale, occurrence, moment, last)
    return messagePrivate ? update(card) : whisperCard(card)
  },
})
