import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { refusal, update } from '../../interactions/response.ts'
import { removeMember } from '../departures/index.ts'
import { mayManage } from '../guilds/index.ts'
import { say } from './locales/index.ts'
import { removeMemberId } from './member.custom-ids.ts'
import { removedCard } from './removal.view.ts'

export const removeMemberButton = defineButton({
  id: removeMemberId,
  guards: [managersOnly(mayManage)],

  async run(app, { guildId, userId: by, locale, interactionId: correlationId }, { user: userId }) {
    const result = await removeMember(app, { guildId, userId, by, correlationId })
    if (!result.ok) return refusal(say(locale, result.refusal))
    const { eventId, freed: chores } = result.value
    return update(removedCard(locale, { userId, chores, eventId }))
  },
})
