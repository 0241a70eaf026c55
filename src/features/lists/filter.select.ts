import { update } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { isKnownIn } from '../members/index.ts'
import { choreFilter } from './filter.ts'
import { filterId, guildAt, listAt } from './list.custom-ids.ts'
import { listCard } from './page.button.ts'

export const filterSelect = defineStringSelect({
  id: filterId,
  access: 'read',
  value: choreFilter,
  direct: { guildOf: guildAt, admits: isKnownIn },

  run: async (app, at, { place }, [filter = 'default']) =>
    update(await listCard(app, at, { ...listAt(place), filter, page: 0 })),
})
