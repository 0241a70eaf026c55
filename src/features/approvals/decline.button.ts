import { defineButton } from '../../interactions/button.ts'
import { actorOf } from '../guilds/index.ts'
import { declineId } from './approval.custom-ids.ts'
import { declineAndShow, declineForm } from './decline.modal.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { mayAnswer } from './may-answer.flow.ts'

/** «Decline» asks why; of what was disputed that is known. */
export const declineButton = defineButton({
  id: declineId,

  async run(app, at, { completion: completionId, about }) {
    if (about === 'dispute') return declineAndShow(app, at, { completionId, about, reason: null })
    const may = await mayAnswer(app, { ...(await actorOf(app, at)), completionId, about })
    if (!may.ok) return endAtHome(at.locale, say(at.locale, may.refusal))
    return declineForm.open(at.locale, { completion: completionId })
  },
})
