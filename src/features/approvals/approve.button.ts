import { defineButton } from '../../interactions/button.ts'
import { update } from '../../interactions/response.ts'
import { actorOf } from '../guilds/index.ts'
import { approveId } from './approval.custom-ids.ts'
import { approvedCard } from './approval.view.ts'
import { approve } from './approve.flow.ts'
import { endAtHome } from './home.button.ts'
import { languageAt } from './language-at.flow.ts'
import { say } from './locales/index.ts'

/** «Approve», and of what was disputed «It is done». Only the first answer changes the message; who comes later is told. */
export const approveButton = defineButton({
  id: approveId,

  async run(app, at, { completion: completionId, about, mark }) {
    const actor = await actorOf(app, at)
    const result = await approve(app, { ...actor, completionId, about })
    if (!result.ok) return endAtHome(at.locale, say(at.locale, result.refusal))
    const { done, approval } = result.value
    const language = await languageAt(app, at)
    return update(approvedCard(language, { done, approval, about, mark, by: at.userId }))
  },
})
