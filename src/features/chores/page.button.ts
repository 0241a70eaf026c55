import { defineButton } from '../../interactions/button.ts'
import { update } from '../../interactions/response.ts'
import { isKnownIn } from '../members/index.ts'
import { guildAt, listAt, pageId } from './chore.custom-ids.ts'
import { choresCard } from './chores.view.ts'
import { listChores } from './list-chores.flow.ts'

export const pageButton = defineButton({
  id: pageId,
  access: 'read',
  direct: { guildOf: guildAt, admits: isKnownIn },

  async run(app, { guildId, guildLocale, userId, locale }, { place }) {
    const shown = listAt(place) ?? { filter: 'default', page: 0 }
    const list = await listChores(app, { guildId, guildLocale, viewerId: userId, ...shown })
    return update(choresCard(locale, list))
  },
})
