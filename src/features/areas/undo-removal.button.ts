import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { refusal, update } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { undoAreaId } from './area.custom-ids.ts'
import { showAreas } from './areas.command.ts'
import { say, t } from './locales/index.ts'
import { undoRemoval } from './undo-removal.flow.ts'

export const undoAreaButton = defineButton({
  id: undoAreaId,
  guards: [managersOnly(mayManage)],

  async run(app, at, { event: eventId }) {
    const { guildId, userId: by, locale, interactionId: correlationId } = at
    const result = await undoRemoval(app, { guildId, eventId, by, correlationId })
    if (!result.ok) return refusal(say(locale, result.refusal))
    return update(
      await showAreas(app, at, { said: t(locale, 'undo.done', { area: result.value }) }),
    )
  },
})
