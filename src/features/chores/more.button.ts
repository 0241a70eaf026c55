import { defineButton } from '../../interactions/button.ts'
import { update, whisperCard } from '../../interactions/response.ts'
import { moreId } from './change.custom-ids.ts'
import { moreCard } from './change.view.ts'
import { endAtHome } from './home.button.ts'
import { t } from './locales/index.ts'
import { momentIn } from './moment.ts'
import { showChore } from './show-chore.flow.ts'

/** What else can be done, in place of the card; from a message for everyone, beside it. */
export const moreButton = defineButton({
  id: moreId,
  access: 'read',

  async run(app, { guildId, locale, messagePrivate }, { chore }) {
    const found = await showChore(app, { guildId, choreId: chore })
    if (!found) return endAtHome(locale, t(locale, 'chore.notFound'))
    const { occurrence } = found
    const moment = momentIn(occurrence.chore.schedule, app.clock.now())
    const card = moreCard(locale, occurrence, moment)
    return messagePrivate ? update(card) : whisperCard(card)
  },
})
