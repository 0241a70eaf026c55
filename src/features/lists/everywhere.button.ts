import type { App } from '../../app.ts'
import { defineButton } from '../../interactions/button.ts'
import type { DirectInvocation } from '../../interactions/invocation.ts'
import { update } from '../../interactions/response.ts'
import { everywhereCard } from './everywhere.view.ts'
import { everywhereId, listAt, type Shown, START } from './list.custom-ids.ts'
import { choresCard } from './list.view.ts'
import { listEverywhere } from './list-everywhere.flow.ts'
import { listCard } from './page.button.ts'

/** A page of the list over all servers, in the bot's DM. */
export const everywhereButton = defineButton({
  id: everywhereId,
  access: 'read',

  /** Drawn in DMs alone; in a server there is that one. */
  run: async (app, at, { place }) => update(await listCard(app, at, listAt(place) ?? START)),
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
