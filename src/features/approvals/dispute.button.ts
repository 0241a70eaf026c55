import { defineButton } from '../../interactions/button.ts'
import { disputeId } from '../cards/index.ts'
import { disputeForm } from './dispute.modal.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { mayDispute } from './may-dispute.flow.ts'

/** «Not done», of what somebody else did: asks why. */
export const disputeButton = defineButton({
  id: disputeId,
  access: 'read',

  async run(app, { guildId, userId: by, locale }, args) {
    const may = await mayDispute(app, { guildId, completionId: args.completion, by })
    return may.ok ? disputeForm.open(locale, args) : endAtHome(locale, say(locale, may.refusal))
  },
})
