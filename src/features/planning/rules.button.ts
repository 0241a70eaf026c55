import { defineButton } from '../../interactions/button.ts'
import { inPlace, refusal } from '../../interactions/response.ts'
import { rulesId } from '../cards/index.ts'
import { actorOf } from '../guilds/index.ts'
import { beginEditing } from './begin-editing.flow.ts'
import { say } from './locales/index.ts'
import { rulesCard } from './rules.view.ts'

/** For who may change the chore: when it counts as done. */
export const rulesButton = defineButton({
  id: rulesId,
  access: 'read',

  async run(app, at, { chore: choreId }) {
    const begun = await beginEditing(app, { ...(await actorOf(app, at)), choreId })
    if (!begun.ok) return refusal(say(at.locale, begun.refusal))
    return inPlace(at, rulesCard(at.locale, begun.value.chore))
  },
})
