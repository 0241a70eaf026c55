import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { inPlace } from '../../interactions/response.ts'
import { deletedCard, deleteId } from '../cards/index.ts'
import { actorOf } from '../guilds/index.ts'
import { deleteChore } from './delete-chore.flow.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'

export const deleteButton = defineButton({
  id: deleteId,
  run: (app, at, { chore }) => deleteAndShow(app, at, chore),
})

/** The button and the command end here. It can be taken back, so nobody is asked whether they are sure. */
export async function deleteAndShow(app: App, at: Invocation, choreId: Id) {
  const { locale } = at
  const result = await deleteChore(app, { ...(await actorOf(app, at)), choreId })
  if (!result.ok) return endAtHome(locale, say(locale, result.refusal))
  const card = deletedCard(locale, result.value)
  return inPlace(at, card)
}
