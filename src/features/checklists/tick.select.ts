import { inPlace, refusal } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { whatMay } from '../chores/index.ts'
import { actorOf } from '../guilds/index.ts'
import { STEPS_MAX } from '../model/index.ts'
import { cardOf } from './checklist.button.ts'
import { tickId } from './checklist.custom-ids.ts'
import { say } from './locales/index.ts'
import { tickSteps } from './tick-steps.flow.ts'
import { stepsIn, tickValueSchema } from './tick-value.ts'

export const tickSelect = defineStringSelect({
  id: tickId,
  value: tickValueSchema,
  max: STEPS_MAX,

  async run(app, at, { occurrence: occurrenceId }, chosen) {
    const actor = await actorOf(app, at)
    const wanted = {
      ...actor,
      occurrenceId,
      on: stepsIn(chosen, 'on'),
      off: stepsIn(chosen, 'off'),
    }
    const result = await tickSteps(app, wanted)
    if (!result.ok) return refusal(say(at.locale, result.refusal))
    const occurrence = result.value
    const { mayChange } = await whatMay(app, at, occurrence)
    return inPlace(at, cardOf(at.locale, occurrence, { mayChange }))
  },
})
