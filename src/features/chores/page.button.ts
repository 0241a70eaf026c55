import type { App } from '../../app.ts'
import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { update } from '../../interactions/response.ts'
import { isKnownIn } from '../members/index.ts'
import { guildAt, listAt, pageId, type Shown, START } from './chore.custom-ids.ts'
import { choresCard } from './chores.view.ts'
import { listChores } from './list-chores.flow.ts'
import type { Occurrence } from './occurrence.ts'

export const pageButton = defineButton({
  id: pageId,
  access: 'read',
  direct: { guildOf: guildAt, admits: isKnownIn },
  run: async (app, at, { place }) => update(await listCard(app, at, listAt(place) ?? START)),
})

/** Whatever shows a list ends here; what was just changed stands on top of it. */
export async function listCard(
  app: App,
  { guildId, guildLocale, userId, locale }: Invocation,
  shown: Shown,
  changed?: Occurrence,
) {
  const list = await listChores(app, { guildId, guildLocale, viewerId: userId, ...shown })
  return choresCard(locale, list, changed)
}
