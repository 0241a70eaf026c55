import { defineButton } from '../../interactions/button.ts'
import { refusal, update } from '../../interactions/response.ts'
import { actorOf } from '../guilds/index.ts'
import { undoId } from './away.custom-ids.ts'
import { saidCard } from './away.view.ts'
import { say } from './locales/index.ts'
import { undoAbsence } from './undo-absence.flow.ts'

export const undoButton = defineButton({
  id: undoId,

  async run(app, at, { event: eventId }) {
    const { guildLocale, locale } = at
    const result = await undoAbsence(app, { ...(await actorOf(app, at)), guildLocale, eventId })
    if (!result.ok) return refusal(say(locale, result.refusal))
    return update(saidCard(locale, 'undone'))
  },
})
