import { update } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { everywhereFilterId } from './chore.custom-ids.ts'
import { choreFilter } from './chore.ts'
import { choresCard } from './chores.view.ts'
import { everywhereAt } from './everywhere.button.ts'
import { listChores } from './list-chores.flow.ts'

/** Which chores of all servers, in the bot's DM. */
export const everywhereFilterSelect = defineStringSelect({
  id: everywhereFilterId,
  access: 'read',
  value: choreFilter,

  async run(app, { guildId, guildLocale, userId, locale }, _args, [filter = 'default']) {
    const shown = { guildId, guildLocale, viewerId: userId, filter, page: 0 }
    return update(choresCard(locale, await listChores(app, shown)))
  },

  direct: async (app, at, _args, [filter = 'default']) =>
    update(await everywhereAt(app, at, { filter, page: 0 })),
})
