import { defineButton } from '../../interactions/button.ts'
import { inPlace, update } from '../../interactions/response.ts'
import { homeId } from '../cards/index.ts'
import { everywhereAt } from './everywhere.button.ts'
import { START } from './list.custom-ids.ts'
import { localize } from './locales/index.ts'
import { listCard } from './page.button.ts'

/** Where everybody finds what is current. */
export const home = { customId: homeId.encode({}), label: localize('button.myChores') }

/** The member's own list: in place of a private card, and beside one that others read too. */
export const homeButton = defineButton({
  id: homeId,
  access: 'read',

  run: async (app, at) => inPlace(at, await listCard(app, at, START)),
  direct: async (app, at) => update(await everywhereAt(app, at, START)),
})
