import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'
import { whoseFields } from './turn-fields.ts'

const whose = z.object({ assigneeId: snowflake.nullable(), ...whoseFields })

/**
 * Written with an absence, one for each turn that becomes somebody else's by it, and when that or the turn is taken
 * back; likewise when somebody loses the role whose turn it is, or gets one that nobody had. Read by the board, the log and the
 * rebuild. Why it is theirs is in `after`.
 */
export const choreTurnMoved = defineEvent(
  'chore.turn-moved',
  1,
  z.object({
    choreId: id,
    occurrenceId: id,
    /** Who is away, or has other roles now. */
    userId: snowflake,
    because: z.enum(['away', 'roles']).default('away'),
    before: whose,
    after: whose,
    isTakenBack: z.boolean(),
  }),
)
