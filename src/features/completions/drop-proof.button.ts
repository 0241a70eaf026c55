import { defineButton } from '../../interactions/button.ts'
import { inPlace } from '../../interactions/response.ts'
import { actorOf } from '../guilds/index.ts'
import { messageLink } from '../model/index.ts'
import { dropProof } from './change-proof.flow.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { dropProofId } from './proof.custom-ids.ts'
import { proofDroppedCard } from './proof.view.ts'

/** The message does not show it, after all. */
export const dropProofButton = defineButton({
  id: dropProofId,

  async run(app, at, { completion, channel, message }) {
    const link = messageLink(at.guildId, channel, message)
    const wanted = { ...(await actorOf(app, at)), completionId: completion, link }
    const result = await dropProof(app, wanted)
    if (!result.ok) return endAtHome(at.locale, say(at.locale, result.refusal))
    return inPlace(at, proofDroppedCard(at.locale, result.value.chore))
  },
})
