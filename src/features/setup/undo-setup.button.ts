import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { refusal, update } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { say } from './locales/index.ts'
import { undoSetupId } from './setup.custom-ids.ts'
import { undoSetup } from './undo-setup.flow.ts'
import { setupUndoneCard } from './undo-setup.view.ts'

export const undoSetupButton = defineButton({
  id: undoSetupId,
  guards: [managersOnly(mayManage)],

  async run(app, at, { event: eventId }) {
    const { guildId, guildLocale, userId: by, locale, interactionId: correlationId } = at
    const result = await undoSetup(app, { guildId, guildLocale, by, correlationId, eventId })
    if (!result.ok) return refusal(say(locale, result.refusal))
    return update(setupUndoneCard(locale, result.value))
  },
})
