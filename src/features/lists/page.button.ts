import type { App } from '../../app.ts'
import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { update } from '../../interactions/response.ts'
import { undoId } from '../cards/index.ts'
import { isKnownIn } from '../members/index.ts'
import type { Occurrence } from '../model/index.ts'
import { guildAt, listAt, pageId, placeOf, type Shown, START } from './list.custom-ids.ts'
import { choresCard } from './list.view.ts'
import { listChores } from './list-chores.flow.ts'

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
  if (!changed) return choresCard(locale, list)
  const { id: occurrence, chore, completion } = changed
  const undo = undoId.encode({ occurrence, place: placeOf(list) })
  return choresCard(locale, list, { chore, completion, undoId: undo })
}

/** What Done and Undo of chores need to know of the lists that they stand on. */
export const onLists = {
  guildAt,

  redraw(app: App, at: Invocation, place: string, changed: Occurrence) {
    const shown = listAt(place)
    return shown && listCard(app, at, shown, changed)
  },

  all: (app: App, at: Invocation) => listCard(app, at, { filter: 'all', page: 0 }),
}
