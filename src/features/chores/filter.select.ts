import { update } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { filterId } from './chore.custom-ids.ts'
import { choreFilter } from './chore.ts'
import { choresCard } from './chores.view.ts'
import { listChores } from './list-chores.flow.ts'

export const filterSelect = defineStringSelect({
  id: filterId,
  access: 'read',
  value: choreFilter,

  async run(app, { guildId, guildLocale, userId, locale }, _args, [filter = 'default']) {
    const shown = { guildId, guildLocale, viewerId: userId, filter, page: 0 }
    return update(choresCard(locale, await listChores(app, shown)))
  },
})
