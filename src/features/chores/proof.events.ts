import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'

/**
 * Written when uploaded pictures were posted, by `addProof` and by `dropProof`; read by the log and the rebuild: where
 * pictures of what was done are from now on.
 */
export const proofChanged = defineEvent(
  'chore.proof-changed',
  1,
  z.object({
    choreId: id,
    occurrenceId: id,
    completionId: id,
    how: z.enum(['posted', 'added', 'dropped']),
    /** Who chose a message for it; null: the bot posted what was uploaded. */
    changedBy: snowflake.nullable(),
    /** An address on each line; null: there are none. */
    proof: z.string().nullable(),
  }),
)
