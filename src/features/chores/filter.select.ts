import { update } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { isKnownIn } from '../members/index.ts'
import { filterId, guildAt, listAt } from './chore.custom-ids.ts'
import { choreFilter } from './chore.ts'
import { choresCard } from './chores.view.ts'
import { listChores } from './list-chores.flow.ts'

export const filterSelect = defineStringSelect({
  id: filterId,
  access: 'read',
  value: choreFilter,
  direct: { guildOf: guildAt, admits: isKnownIn },

  async run(app, { guildId, guildLocale, userId, locale }, { place }, [filter = 'default']) {
    const shown = { ...listAt(place), filter, page: 0 }
    const list = await listChores(app, { guildId, guildLocale, viewerId: userId, ...shown })
    return update(choresCard(locale, list))
  },
})
