import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { refusal, update } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { say, t } from './locales/index.ts'
import { undoRemovalId } from './member.custom-ids.ts'
import { showMembers } from './members.command.ts'
import { undoRemoval } from './undo-removal.flow.ts'

export const undoRemovalButton = defineButton({
  id: undoRemovalId,
  guards: [managersOnly(mayManage)],

  async run(app, at, { event: eventId }) {
    const { guildId, userId: by, locale, interactionId: correlationId } = at
    const result = await undoRemoval(app, { guildId, eventId, by, correlationId })
    if (!result.ok) return refusal(say(locale, result.refusal))
    const said = t(locale, 'remove.undone', { userId: result.value })
    return update(await showMembers(app, at, { said }))
  },
})
