import { defineButton } from '../../interactions/button.ts'
import { inPlace } from '../../interactions/response.ts'
import { homeId } from '../cards/index.ts'
import { withdrawId } from './approval.custom-ids.ts'
import { withdrawnCard } from './approval.view.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { withdrawDispute } from './withdraw-dispute.flow.ts'

/** Undo of a dispute, for who began it. */
export const withdrawButton = defineButton({
  id: withdrawId,

  async run(app, at, { completion: completionId }) {
    const { guildId, userId: by, interactionId: correlationId, locale } = at
    const result = await withdrawDispute(app, { guildId, completionId, by, correlationId })
    if (!result.ok) return endAtHome(locale, say(locale, result.refusal))
    return inPlace(at, withdrawnCard(locale, { ...result.value, homeId: homeId.encode({}) }))
  },
})
