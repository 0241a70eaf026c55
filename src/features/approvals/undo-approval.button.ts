import { defineButton } from '../../interactions/button.ts'
import { update } from '../../interactions/response.ts'
import { actorOf, readSettings } from '../guilds/index.ts'
import { photosOf } from '../model/index.ts'
import { undoApprovalId } from './approval.custom-ids.ts'
import { requestCard } from './approval.view.ts'
import { endAtHome } from './home.button.ts'
import { languageAt } from './language-at.flow.ts'
import { say } from './locales/index.ts'
import { undoApproval } from './undo-approval.flow.ts'

/** On the message that says who agreed: it asks again. */
export const undoApprovalButton = defineButton({
  id: undoApprovalId,

  async run(app, at, { completion: completionId, about, mark }) {
    const result = await undoApproval(app, { ...(await actorOf(app, at)), completionId, about })
    if (!result.ok) return endAtHome(at.locale, say(at.locale, result.refusal))
    const { guildId, guildLocale } = at
    const { managerRoleId } = await readSettings(app, { guildId, guildLocale })
    const { done, approval } = result.value
    const language = await languageAt(app, at)
    const photos = photosOf(done.completion.proof)
    return update(requestCard(language, { done, approval, photos, about, mark, managerRoleId }))
  },
})
