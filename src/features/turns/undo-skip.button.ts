import { defineButton } from '../../interactions/button.ts'
import { update } from '../../interactions/response.ts'
import { undoSkipId } from '../cards/index.ts'
import { whatMay } from '../chores/index.ts'
import { actorOf } from '../guilds/index.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { unskippedCard } from './turn.view.ts'
import { undoSkip } from './undo-skip.flow.ts'

export const undoSkipButton = defineButton({
  id: undoSkipId,

  async run(app, at, { skip: eventId }) {
    const { locale } = at
    const result = await undoSkip(app, { ...(await actorOf(app, at)), eventId })
    if (!result.ok) return endAtHome(locale, say(locale, result.refusal))
    const may = await whatMay(app, at, result.value)
    return update(unskippedCard(locale, result.value, { now: app.clock.now(), ...may }))
  },
})
