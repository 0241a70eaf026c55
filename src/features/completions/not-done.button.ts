import { defineButton } from '../../interactions/button.ts'
import { notDoneId } from '../cards/index.ts'
import { actorOf } from '../guilds/index.ts'
import { showHistory } from './history.command.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { undoCompletion } from './undo-completion.flow.ts'

/** Takes back what is in the history as done: there also when its card is long gone. */
export const notDoneButton = defineButton({
  id: notDoneId,

  async run(app, at, { occurrence: occurrenceId, page }) {
    const result = await undoCompletion(app, { ...(await actorOf(app, at)), occurrenceId })
    if (!result.ok) return endAtHome(at.locale, say(at.locale, result.refusal))
    const { chore, status, dueAt } = result.value
    const reopened = status === 'open' ? { reopenedAt: dueAt } : {}
    return showHistory(app, at, { choreId: chore.id, page, ...reopened })
  },
})
