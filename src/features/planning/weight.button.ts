import { defineButton } from '../../interactions/button.ts'
import { inPlace, refusal } from '../../interactions/response.ts'
import { weightId } from '../cards/index.ts'
import { actorOf } from '../guilds/index.ts'
import { beginEditing } from './begin-editing.flow.ts'
import { say } from './locales/index.ts'
import { weightCard } from './weight.view.ts'

/** For who may change the chore: how heavy and how urgent it is. */
export const weightButton = defineButton({
  id: weightId,
  access: 'read',

  async run(app, at, { chore: choreId }) {
    const begun = await beginEditing(app, { ...(await actorOf(app, at)), choreId })
    if (!begun.ok) return refusal(say(at.locale, begun.refusal))
    return inPlace(at, weightCard(at.locale, begun.value.chore))
  },
})
