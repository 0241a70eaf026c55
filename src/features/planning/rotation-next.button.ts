import { defineButton } from '../../interactions/button.ts'
import { refusal, update } from '../../interactions/response.ts'
import { rotationNextId } from '../cards/index.ts'
import { actorOf } from '../guilds/index.ts'
import { moveTurn } from '../turns/index.ts'
import { say } from './locales/index.ts'
import { rotationCard } from './rotation.view.ts'

export const rotationNextButton = defineButton({
  id: rotationNextId,

  async run(app, at, { chore: choreId, occurrence: occurrenceId }) {
    const { locale } = at
    const actor = await actorOf(app, at)
    const result = await moveTurn(app, { ...actor, choreId, occurrenceId })
    if (!result.ok) return refusal(say(locale, result.refusal))
    const { occurrence, eventId } = result.value
    return update(rotationCard(locale, { occurrence, changed: { eventId } }))
  },
})
