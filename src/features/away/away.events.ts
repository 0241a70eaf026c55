import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'

/** Of the events that say which turn became whose by it. */
const moveIds = z.array(id)

/**
 * Written by `takeBack`, read by who tells whoever had those turns, the log and the rebuild: somebody who is back early,
 * or does not go, has again what went to others.
 */
export const turnsTakenBack = defineEvent(
  'away.turns-taken-back',
  1,
  z.object({
    userId: snowflake,
    /** Of the event that says how their absence ended. */
    endedId: id,
    moveIds,
  }),
)

/** Written by `undoTakingBack`, read likewise: compensates one `away.turns-taken-back`. */
export const takingBackUndone = defineEvent(
  'away.taking-back-undone',
  1,
  z.object({ userId: snowflake, takenBackId: id, moveIds }),
)
