import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'
import { requirementsSchema } from '../model/index.ts'

/** Written by `changeRules`, read by the log and the rebuild: what has to be there before a chore counts as done. */
export const choreRulesChanged = defineEvent(
  'chore.rules-changed',
  1,
  z.object({
    choreId: id,
    changedBy: snowflake,
    before: z.object({ requires: requirementsSchema }),
    after: z.object({ requires: requirementsSchema }),
  }),
)
