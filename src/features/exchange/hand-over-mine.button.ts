import { defineButton } from '../../interactions/button.ts'
import { whisperCard } from '../../interactions/response.ts'
import { handOverMineId } from '../cards/index.ts'
import { actorOf } from '../guilds/index.ts'
import { askCard, askWhichCard } from './exchange.view.ts'
import { ownTurnsFrom } from './own-turns-from.flow.ts'
import { refused } from './refused.button.ts'
import { shownOf } from './shown-of.flow.ts'

/** Beside the list it stands on: which turn, and to whom, is one press. */
export const handOverMineButton = defineButton({
  id: handOverMineId,
  access: 'read',

  async run(app, at, { occurrence: occurrenceId }) {
    const { locale } = at
    const turns = await ownTurnsFrom(app, { ...(await actorOf(app, at)), occurrenceId })
    const [first, ...others] = turns.map(shownOf)
    if (!first) return refused(locale, { code: 'offer.noneYours', args: {} })
    return whisperCard(
      others.length === 0
        ? askCard(locale, first, { isOwn: true })
        : askWhichCard(locale, [first, ...others]),
    )
  },
})
