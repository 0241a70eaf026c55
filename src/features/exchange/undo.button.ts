import { defineButton } from '../../interactions/button.ts'
import { update } from '../../interactions/response.ts'
import { actorOf, readSettings } from '../guilds/index.ts'
import { undoId } from './exchange.custom-ids.ts'
import { undoneCard } from './exchange.view.ts'
import { refused } from './refused.button.ts'
import { shownOf } from './shown-of.flow.ts'
import { undoGiving } from './undo-giving.flow.ts'

export const undoButton = defineButton({
  id: undoId,

  async run(app, at, { given: eventId }) {
    const result = await undoGiving(app, { ...(await actorOf(app, at)), eventId })
    if (!result.ok) return refused(at.locale, result.refusal)
    // What an offer became is seen by everyone.
    const locale = at.messagePrivate ? at.locale : (await readSettings(app, at)).locale
    return update(undoneCard(locale, result.value.map(shownOf)))
  },
})
