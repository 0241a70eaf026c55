import { z } from 'zod'
import { inPlace, refusal } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { actorOf } from '../guilds/index.ts'
import { changeRules } from './change-rules.flow.ts'
import { say } from './locales/index.ts'
import { REQUIREMENTS } from './requirement.ts'
import { pickRulesId } from './rules.custom-ids.ts'
import { rulesCard } from './rules.view.ts'

export const rulesSelect = defineStringSelect({
  id: pickRulesId,
  value: z.enum(REQUIREMENTS),
  min: 0,
  max: REQUIREMENTS.length,

  async run(app, at, { chore: choreId }, requires) {
    const result = await changeRules(app, { ...(await actorOf(app, at)), choreId, requires })
    if (!result.ok) return refusal(say(at.locale, result.refusal))
    return inPlace(at, rulesCard(at.locale, result.value))
  },
})
