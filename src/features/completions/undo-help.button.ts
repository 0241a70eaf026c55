import { defineButton } from '../../interactions/button.ts'
import { inPlace } from '../../interactions/response.ts'
import { undoHelpId } from '../cards/index.ts'
import { isKnownIn } from '../members/index.ts'
import type { Lists } from './done.button.ts'
import { unhelpedCard } from './help.view.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { undoHelp } from './undo-help.flow.ts'

export const undoHelpButtonOn = (lists: Lists) =>
  defineButton({
    id: undoHelpId,
    direct: { guildOf: lists.guildAt, admits: isKnownIn },

    async run(app, at, { completion: completionId }) {
      const { guildId, userId: by, interactionId: correlationId, locale } = at
      const result = await undoHelp(app, { guildId, completionId, by, correlationId })
      if (!result.ok) return endAtHome(locale, say(locale, result.refusal))
      return inPlace(at, unhelpedCard(locale, result.value))
    },
  })
