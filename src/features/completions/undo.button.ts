import { defineButton } from '../../interactions/button.ts'
import { replaced, update } from '../../interactions/response.ts'
import { isForEveryone, reopenedCard, undoId } from '../cards/index.ts'
import { whatMay } from '../chores/index.ts'
import { actorOf } from '../guilds/index.ts'
import { isKnownIn } from '../members/index.ts'
import type { Lists } from './done.button.ts'
import { takenBackCard } from './early.view.ts'
import { endAtHome } from './home.button.ts'
import { languageAt } from './language-at.flow.ts'
import { say } from './locales/index.ts'
import { undoCompletion } from './undo-completion.flow.ts'

export const undoButtonOn = (lists: Lists) =>
  defineButton({
    id: undoId,
    direct: { guildOf: lists.guildAt, admits: isKnownIn },

    async run(app, at, { occurrence, place }) {
      const result = await undoCompletion(app, {
        ...(await actorOf(app, at)),
        occurrenceId: occurrence,
        onMessageId: at.messageId,
      })
      if (!result.ok) return endAtHome(at.locale, say(at.locale, result.refusal))

      if (result.value.status !== 'open')
        return replaced(at, takenBackCard(at.locale, result.value))
      const list = await lists.redraw(app, at, place, result.value)
      if (list) return update(list)
      const now = app.clock.now()
      const language = await languageAt(app, at, place)
      const may = isForEveryone(place) ? {} : await whatMay(app, at, result.value)
      return replaced(at, reopenedCard(language, result.value, now, { place, ...may }))
    },
  })
