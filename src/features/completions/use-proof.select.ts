import { id } from '../../core/ids.ts'
import { update } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { actorOf } from '../guilds/index.ts'
import { messageLink } from '../model/index.ts'
import { addProof } from './change-proof.flow.ts'
import { choreNotFound, endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { completeAndShow } from './pick-done.select.ts'
import { useProofId } from './proof.custom-ids.ts'
import { proofKeptCard } from './proof.view.ts'

/** What is open is done with it; what they did before has it from now on. */
export const useProofSelect = defineStringSelect({
  id: useProofId,
  value: id,

  async run(app, at, message, [picked]) {
    const { guildId, locale } = at
    if (!picked) return choreNotFound(locale)
    const link = messageLink(guildId, message.channel, message.message)
    const wanted = { ...(await actorOf(app, at)), occurrenceId: picked, link }
    const result = await addProof(app, wanted)
    if (result.ok) {
      const { chore, completion } = result.value
      return update(proofKeptCard(locale, { completionId: completion.id, chore, message, link }))
    }
    const { refusal } = result
    if (refusal.code === 'proof.open')
      return completeAndShow(app, at, picked, update, { proof: link })
    return endAtHome(locale, say(locale, refusal))
  },
})
