import { defineButton } from '../../interactions/button.ts'
import { inPlace } from '../../interactions/response.ts'
import { beginId, moreCard } from '../cards/index.ts'
import { whatMay } from '../chores/index.ts'
import { actorOf } from '../guilds/index.ts'
import { beginTurn } from './begin-turn.flow.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'

export const beginButton = defineButton({
  id: beginId,

  async run(app, at, { occurrence: occurrenceId }) {
    const result = await beginTurn(app, { ...(await actorOf(app, at)), occurrenceId })
    if (!result.ok) return endAtHome(at.locale, say(at.locale, result.refusal))
    const may = await whatMay(app, at, result.value)
    const now = app.clock.now()
    const card = moreCard(at.locale, { occurrence: result.value, now, ...may })
    return inPlace(at, card)
  },
})
