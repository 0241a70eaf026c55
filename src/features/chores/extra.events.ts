import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'

// What was done, and leaves the turn that is open as it is.

const said = z.object({
  choreId: id,
  occurrenceId: id,
  completionId: id,
  completedBy: snowflake,
  completedAt: z.string(),
  /** When it was said, if that was later than it was done. */
  recordedAt: z.string().nullable(),
  /** Who said so, if that was somebody else. */
  recordedBy: snowflake.nullable().default(null),
  note: z.string().nullable().default(null),
  /** Where pictures of it are, a link on each line. */
  proof: z.string().nullable().default(null),
})

const takenBack = z.object({
  choreId: id,
  occurrenceId: id,
  completionId: id,
  undoneBy: snowflake,
})

/** Written by `logExtra`, read by the log and the rebuild: done besides the turns of the rule. */
export const extraDone = defineEvent('chore.extra-done', 1, said.extend({ slot: z.string() }))

/** Written by `undoCompletion`: compensates one `chore.extra-done`; there is nothing left of it but the log. */
export const extraUndone = defineEvent('chore.extra-undone', 1, takenBack)

/** Written by `completeEarlier`, read by the board, the log and the rebuild: a turn that time had closed was done in time. */
export const choreRevived = defineEvent(
  'chore.revived',
  1,
  said.extend({ was: z.enum(['missed', 'neutral']) }),
)

/** Written by `undoCompletion`: compensates one `chore.revived`; the turn is again what time had made of it. */
export const revivalUndone = defineEvent(
  'chore.revival-undone',
  1,
  takenBack.extend({ becomes: z.enum(['missed', 'neutral']) }),
)
