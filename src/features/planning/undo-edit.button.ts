import { defineButton } from '../../interactions/button.ts'
import { update } from '../../interactions/response.ts'
import { unchangedCard, undoEditId } from '../cards/index.ts'
import { whatMay } from '../chores/index.ts'
import { actorOf } from '../guilds/index.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { undoEdit } from './undo-edit.flow.ts'

export const undoEditButton = defineButton({
  id: undoEditId,

  async run(app, at, { edit: eventId }) {
    const { locale } = at
    const result = await undoEdit(app, { ...(await actorOf(app, at)), eventId })
    if (!result.ok) return endAtHome(locale, say(locale, result.refusal))
    const may = await whatMay(app, at, result.value)
    return update(unchangedCard(locale, result.value, app.clock.now(), may))
  },
})
