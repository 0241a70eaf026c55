import { defineButton } from '../../interactions/button.ts'
import { update } from '../../interactions/response.ts'
import { actorOf } from '../guilds/index.ts'
import { isKnownIn } from '../members/index.ts'
import { guildAt, isForEveryone, listAt, undoId } from './chore.custom-ids.ts'
import { reopenedCard } from './chore.view.ts'
import { takenBackCard } from './early.view.ts'
import { endAtHome } from './home.button.ts'
import { languageAt } from './language-at.flow.ts'
import { say } from './locales/index.ts'
import { mayChange } from './may-change.flow.ts'
import { listCard } from './page.button.ts'
import { undoCompletion } from './undo-completion.flow.ts'

export const undoButton = defineButton({
  id: undoId,
  direct: { guildOf: guildAt, admits: isKnownIn },

  async run(app, at, { occurrence, place }) {
    const result = await undoCompletion(app, {
      ...(await actorOf(app, at)),
      occurrenceId: occurrence,
    })
    if (!result.ok) return endAtHome(at.locale, say(at.locale, result.refusal))

    if (result.value.status !== 'open') return update(takenBackCard(at.locale, result.value))
    const shown = listAt(place)
    if (shown) return update(await listCard(app, at, shown, result.value))
    const now = app.clock.now()
    const language = await languageAt(app, at, place)
    const isChanger = isForEveryone(place) || (await mayChange(app, at, result.value.chore))
    return update(reopenedCard(language, result.value, now, { place, mayChange: isChanger }))
  },
})
