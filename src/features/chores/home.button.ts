import { defineButton } from '../../interactions/button.ts'
import { update, whisperCard } from '../../interactions/response.ts'
import { homeId } from './chore.custom-ids.ts'
import { choresCard } from './chores.view.ts'
import { everywhereAt } from './everywhere.button.ts'
import { listChores } from './list-chores.flow.ts'
import { localize } from './locales/index.ts'

/** Where everybody finds what is current. */
export const home = { customId: homeId.encode({}), label: localize('button.myChores') }

/** The member's own list: in place of a private card, and beside one that others read too. */
export const homeButton = defineButton({
  id: homeId,
  access: 'read',

  async run(app, { guildId, guildLocale, userId, locale, messagePrivate }) {
    const shown = { guildId, guildLocale, viewerId: userId, filter: 'default', page: 0 } as const
    const card = choresCard(locale, await listChores(app, shown))
    return messagePrivate ? update(card) : whisperCard(card)
  },

  direct: async (app, at) => update(await everywhereAt(app, at, { filter: 'default', page: 0 })),
})
