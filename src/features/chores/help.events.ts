import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'

const help = z.object({
  choreId: id,
  occurrenceId: id,
  completionId: id,
  helperId: snowflake,
})

/** Written by `helpWith`, read by the board, the log and the rebuild: somebody helped with what another did. */
export const choreHelped = defineEvent('chore.helped', 1, help)

/** Written by `undoHelp`, read likewise: compensates one `chore.helped`. */
export const helpUndone = defineEvent('chore.help-undone', 1, help)
