import type { App } from '../../app.ts'
import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { inPlace } from '../../interactions/response.ts'
import { choreCard, showId } from '../cards/index.ts'
import { choreNotFound } from './home.button.ts'
import type { OccurrenceKey } from './occurrence.repository.ts'
import { showChore } from './show-chore.flow.ts'
import { whatMay } from './what-may.flow.ts'

export const showButton = defineButton({
  id: showId,
  access: 'read',
  run: (app, at, { chore }) => showAt(app, at, { chore, viewer: at.userId }),
})

/** The button and the command end here. */
export async function showAt(app: App, at: Invocation, key: OccurrenceKey) {
  const { guildId, locale } = at
  const found = await showChore(app, { guildId, ...key })
  if (!found) return choreNotFound(locale)
  const may = await whatMay(app, at, found.occurrence)
  return inPlace(at, choreCard(locale, { ...found, ...may }))
}
