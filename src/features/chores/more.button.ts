import { defineButton } from '../../interactions/button.ts'
import { inPlace } from '../../interactions/response.ts'
import { moreCard, moreId } from '../cards/index.ts'
import { choreNotFound } from './home.button.ts'
import { showChore } from './show-chore.flow.ts'
import { whatMay } from './what-may.flow.ts'

/** What else can be done, in place of the card; from a message for everyone, beside it. */
export const moreButton = defineButton({
  id: moreId,
  access: 'read',

  async run(app, at, { chore }) {
    const { guildId, locale } = at
    const found = await showChore(app, { guildId, chore, viewer: at.userId })
    if (!found) return choreNotFound(locale)
    const may = await whatMay(app, at, found.occurrence)
    return inPlace(at, moreCard(locale, { ...found, ...may }))
  },
})
