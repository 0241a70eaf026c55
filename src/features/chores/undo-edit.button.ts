import { defineButton } from '../../interactions/button.ts'
import { update } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { undoEditId } from './change.custom-ids.ts'
import { unchangedCard } from './change.view.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { momentIn } from './moment.ts'
import { undoEdit } from './undo-edit.flow.ts'

export const undoEditButton = defineButton({
  id: undoEditId,

  async run(app, at, { edit: eventId }) {
    const { guildId, userId, locale, interactionId } = at
    const result = await undoEdit(app, {
      guildId,
      eventId,
      by: userId,
      isManager: await mayManage(app, at),
      correlationId: interactionId,
    })
    if (!result.ok) return endAtHome(locale, say(locale, result.refusal))
    const moment = momentIn(result.value.chore.schedule, app.clock.now())
    return update(unchangedCard(locale, result.value, moment))
  },
})
