import { update } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { everywhereAt } from './everywhere.button.ts'
import { choreFilter } from './filter.ts'
import { everywhereFilterId } from './list.custom-ids.ts'
import { listCard } from './page.button.ts'

/** Which chores of all servers, in the bot's DM. */
export const everywhereFilterSelect = defineStringSelect({
  id: everywhereFilterId,
  access: 'read',
  value: choreFilter,

  run: async (app, at, _args, [filter = 'default']) =>
    update(await listCard(app, at, { filter, page: 0 })),
  direct: async (app, at, _args, [filter = 'default']) =>
    update(await everywhereAt(app, at, { filter, page: 0 })),
})
