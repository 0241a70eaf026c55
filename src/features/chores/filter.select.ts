import { update } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { isKnownIn } from '../members/index.ts'
import { filterId, guildAt, listAt } from './chore.custom-ids.ts'
import { choreFilter } from './chore.ts'
import { listCard } from './page.button.ts'

export const filterSelect = defineStringSelect({
  id: filterId,
  access: 'read',
  value: choreFilter,
  direct: { guildOf: guildAt, admits: isKnownIn },

  run: async (app, at, { place }, [filter = 'default']) =>
    update(await listCard(app, at, { ...listAt(place), filter, page: 0 })),
})
