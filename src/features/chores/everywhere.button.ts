import type { App } from '../../app.ts'
import { defineButton } from '../../interactions/button.ts'
import type { DirectInvocation } from '../../interactions/invocation.ts'
import { update } from '../../interactions/response.ts'
import { everywhereId, listAt, type Shown } from './chore.custom-ids.ts'
import { choresCard } from './chores.view.ts'
import { everywhereCard } from './everywhere.view.ts'
import { listChores } from './list-chores.flow.ts'
import { listEverywhere } from './list-everywhere.flow.ts'

const START: Shown = { filter: 'default', page: 0 }

/** A page of the list over all servers, in the bot's DM. */
export const everywhereButton = defineButton({
  id: everywhereId,
  access: 'read',

  /** Drawn in DMs alone; in a server there is that one. */
  async run(app, { guildId, guildLocale, userId, locale }, { place }) {
    const shown = listAt(place) ?? START
    const list = await listChores(app, { guildId, guildLocale, viewerId: userId, ...shown })
    return update(choresCard(locale, list))
  },

  direct: async (app, at, { place }) => update(await everywhereAt(app, at, listAt(place) ?? START)),
})

/** The buttons, the list and the command of it end here. */
export async function everywhereAt(
  app: App,
  { userId, locale, signal }: DirectInvocation,
  { filter, page }: Shown,
) {
  const guilds = await listEverywhere(app, { userId, filter, signal })
  const [only] = guilds
  if (guilds.length === 1 && only?.list) return choresCard(locale, only.list)
  return everywhereCard(locale, { filter, page, guilds })
}
