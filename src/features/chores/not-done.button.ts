import { defineButton } from '../../interactions/button.ts'
import { mayManage } from '../guilds/index.ts'
import { showHistory } from './history.command.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { notDoneId } from './turn.custom-ids.ts'
import { undoCompletion } from './undo-completion.flow.ts'

/** Takes back what is in the history as done: there also when its card is long gone. */
export const notDoneButton = defineButton({
  id: notDoneId,

  async run(app, at, { occurrence: occurrenceId, page }) {
    const { guildId, userId, locale, interactionId } = at
    const result = await undoCompletion(app, {
      guildId,
      occurrenceId,
      by: userId,
      isManager: await mayManage(app, at),
      correlationId: interactionId,
    })
    if (!result.ok) return endAtHome(locale, say(locale, result.refusal))
    const { chore, dueAt: reopenedAt } = result.value
    return showHistory(app, at, { choreId: chore.id, page, reopenedAt })
  },
})
