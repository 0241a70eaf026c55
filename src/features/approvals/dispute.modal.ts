import * as field from '../../interactions/field.ts'
import { defineModal } from '../../interactions/modal.ts'
import { inPlace } from '../../interactions/response.ts'
import { REASON_LENGTH_MAX } from '../model/index.ts'
import { disputeFormId } from './approval.custom-ids.ts'
import { disputedCard } from './approval.view.ts'
import { dispute } from './dispute.flow.ts'
import { endAtHome } from './home.button.ts'
import { localize, say } from './locales/index.ts'

export const disputeForm = defineModal({
  id: disputeFormId,
  title: localize('dispute.title'),
  fields: {
    reason: field.text({
      label: localize('dispute.field'),
      description: localize('dispute.field.description'),
      maxLength: REASON_LENGTH_MAX,
      paragraph: true,
      required: true,
    }),
  },

  async run(app, at, { completion: completionId }, { reason }) {
    const { guildId, userId: by, interactionId: correlationId, locale } = at
    const result = await dispute(app, { guildId, completionId, by, correlationId, reason })
    if (!result.ok) return endAtHome(locale, say(locale, result.refusal))
    return inPlace(at, disputedCard(locale, result.value))
  },
})
