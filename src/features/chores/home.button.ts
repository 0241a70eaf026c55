import type { App } from '../../app.ts'
import { button } from '../../core/components.ts'
import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { refusal, update, whisperCard } from '../../interactions/response.ts'
import { homeId } from './chore.custom-ids.ts'
import { choresCard } from './chores.view.ts'
import { everywhereAt } from './everywhere.button.ts'
import { listChores } from './list-chores.flow.ts'
import { localize, t } from './locales/index.ts'

/** Where everybody finds what is current. */
export const home = { customId: homeId.encode({}), label: localize('button.myChores') }

/** A «no» that there is nothing to try again of: what can be done instead is in the list. */
export const endAtHome = (locale: string, sentence: string) =>
  refusal(sentence, button(t(locale, 'button.myChores'), homeId.encode({})))

/** What a member sees first. */
export async function ownCard(app: App, { guildId, guildLocale, userId, locale }: Invocation) {
  const shown = { guildId, guildLocale, viewerId: userId, filter: 'default', page: 0 } as const
  return choresCard(locale, await listChores(app, shown))
}

/** The member's own list: in place of a private card, and beside one that others read too. */
export const homeButton = defineButton({
  id: homeId,
  access: 'read',

  async run(app, at) {
    const card = await ownCard(app, at)
    return at.messagePrivate ? update(card) : whisperCard(card)
  },

  direct: async (app, at) => update(await everywhereAt(app, at, { filter: 'default', page: 0 })),
})
