import { defineButton } from '../../interactions/button.ts'
import { update } from '../../interactions/response.ts'
import { undoPostponementId } from '../cards/index.ts'
import { whatMay } from '../chores/index.ts'
import { actorOf } from '../guilds/index.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { dueAsBeforeCard } from './turn.view.ts'
import { undoPostponement } from './undo-postponement.flow.ts'

export const undoPostponementButton = defineButton({
  id: undoPostponementId,

  async run(app, at, { postponement: eventId }) {
    const { locale } = at
    const result = await undoPostponement(app, { ...(await actorOf(app, at)), eventId })
    if (!result.ok) return endAtHome(locale, say(locale, result.refusal))
    const may = await whatMay(app, at, result.value)
    return update(dueAsBeforeCard(locale, result.value, { now: app.clock.now(), ...may }))
  },
})
