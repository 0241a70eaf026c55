import { defineButton } from '../../interactions/button.ts'
import { whisperCard } from '../../interactions/response.ts'
import { homeId } from '../cards/index.ts'
import { firstTurn } from './first-turn.flow.ts'
import { joinedCard } from './join.view.ts'
import { joinMembers } from './join-members.flow.ts'
import { joinId } from './member.custom-ids.ts'

/** Whoever presses it again is told the same, calmly. */
export const joinButton = defineButton({
  id: joinId,

  async run(app, { guildId, userId, locale, interactionId }) {
    const isNew = await joinMembers(app, {
      guildId,
      userId,
      by: userId,
      correlationId: interactionId,
    })
    const turn = await firstTurn(app, { guildId, userId })
    // Their list takes the place of this card, which nobody else sees.
    const myChoresId = homeId.encode({})
    return whisperCard(joinedCard(locale, { isNew, turn, myChoresId }))
  },
})
