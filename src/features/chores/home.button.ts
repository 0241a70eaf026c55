import { button } from '../../core/components.ts'
import { defineButton } from '../../interactions/button.ts'
import { inPlace, refusal, update } from '../../interactions/response.ts'
import { homeId, START } from './chore.custom-ids.ts'
import { everywhereAt } from './everywhere.button.ts'
import { localize, t } from './locales/index.ts'
import { listCard } from './page.button.ts'

/** Where everybody finds what is current. */
export const home = { customId: homeId.encode({}), label: localize('button.myChores') }

/** A «no» that there is nothing to try again of: what can be done instead is in the list. */
export const endAtHome = (locale: string, sentence: string) =>
  refusal(sentence, button(t(locale, 'button.myChores'), homeId.encode({})))

/** The same of what is not there any more, or never was. */
export const choreNotFound = (locale: string) => endAtHome(locale, t(locale, 'chore.notFound'))

/** The member's own list: in place of a private card, and beside one that others read too. */
export const homeButton = defineButton({
  id: homeId,
  access: 'read',

  run: async (app, at) => inPlace(at, await listCard(app, at, START)),
  direct: async (app, at) => update(await everywhereAt(app, at, START)),
})
