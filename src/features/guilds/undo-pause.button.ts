import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { refusal, update } from '../../interactions/response.ts'
import { say } from './locales/index.ts'
import { mayManage } from './may-manage.flow.ts'
import { undoPauseId } from './pause.custom-ids.ts'
import { pauseCard } from './pause.view.ts'
import { undoPause } from './undo-pause.flow.ts'

export const undoPauseButton = defineButton({
  id: undoPauseId,
  guards: [managersOnly(mayManage)],

  async run(app, { guildId, guildLocale, userId, locale, interactionId }, { change: eventId }) {
    const wanted = { guildId, guildLocale, by: userId, eventId, correlationId: interactionId }
    const result = await undoPause(app, wanted)
    if (!result.ok) return refusal(say(locale, result.refusal))
    return update(pauseCard(locale, result.value, { undone: true }))
  },
})
