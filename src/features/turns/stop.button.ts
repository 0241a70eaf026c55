import { defineButton } from '../../interactions/button.ts'
import { inPlace } from '../../interactions/response.ts'
import { moreCard, stopId } from '../cards/index.ts'
import { whatMay } from '../chores/index.ts'
import { actorOf } from '../guilds/index.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { stopTurn } from './stop-turn.flow.ts'

export const stopButton = defineButton({
  id: stopId,

  async run(app, at, { occurrence: occurrenceId }) {
    const result = await stopTurn(app, { ...(await actorOf(app, at)), occurrenceId })
    if (!result.ok) return endAtHome(at.locale, say(at.locale, result.refusal))
    const may = await whatMay(app, at, result.value)
    const now = app.clock.now()
    const card = moreCard(at.locale, { occurrence: result.value, now, ...may })
    return inPlace(at, card)
  },
})
