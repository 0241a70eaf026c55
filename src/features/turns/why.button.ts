import { defineButton } from '../../interactions/button.ts'
import { whisperCard } from '../../interactions/response.ts'
import { whyId } from '../cards/index.ts'
import { findTurn } from './find-turn.flow.ts'
import { choreNotFound } from './home.button.ts'
import { whyCard } from './why.view.ts'

export const whyButton = defineButton({
  id: whyId,
  access: 'read',

  async run(app, { guildId, locale }, { occurrence }) {
    const found = await findTurn(app, { guildId, occurrence })
    return found ? whisperCard(whyCard(locale, found)) : choreNotFound(locale)
  },
})
