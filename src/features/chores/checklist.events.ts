import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'
import { stepsSchema, ticksSchema } from '../model/index.ts'

/** Written by `changeSteps` and `undoSteps`, read by the log and the rebuild. */
export const choreStepsChanged = defineEvent(
  'chore.steps-changed',
  1,
  z.object({ choreId: id, changedBy: snowflake, before: stepsSchema, after: stepsSchema }),
)

/** Written by `tickSteps`, read likewise: which steps of a turn are done from now on. */
export const choreStepsTicked = defineEvent(
  'chore.steps-ticked',
  1,
  z.object({ choreId: id, occurrenceId: id, tickedBy: snowflake, after: ticksSchema }),
)
