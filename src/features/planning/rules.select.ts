import { z } from 'zod'
import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { inPlace, refusal } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { NOBODY, pickApproverId, pickRulesId } from '../cards/index.ts'
import { actorOf } from '../guilds/index.ts'
import { APPROVERS, REQUIREMENTS, type Rules } from '../model/index.ts'
import { changeRules } from './change-rules.flow.ts'
import { say } from './locales/index.ts'
import { rulesCard } from './rules.view.ts'

const rulesSelect = defineStringSelect({
  id: pickRulesId,
  value: z.enum(REQUIREMENTS),
  min: 0,
  max: REQUIREMENTS.length,
  run: (app, at, { chore }, asked) => changeAndShow(app, at, chore, { asked }),
})

const approverSelect = defineStringSelect({
  id: pickApproverId,
  value: z.enum([NOBODY, ...APPROVERS]),

  run: (app, at, { chore }, [approver = NOBODY]) =>
    changeAndShow(app, at, chore, { approver: approver === NOBODY ? null : approver }),
})

export const rulesSelects = [rulesSelect, approverSelect]

async function changeAndShow(app: App, at: Invocation, choreId: Id, rules: Rules) {
  const result = await changeRules(app, { ...(await actorOf(app, at)), choreId, ...rules })
  if (!result.ok) return refusal(say(at.locale, result.refusal))
  return inPlace(at, rulesCard(at.locale, result.value))
}
