import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id } from '../../core/ids.ts'

/**
 * Written when the last batch of a file is there, after its chores and areas have told of themselves; read by the log.
 * The rebuild needs nothing of it.
 */
export const choresImported = defineEvent(
  'chores.imported',
  1,
  z.object({ importId: id, count: z.int() }),
)

/** The same once all of it is taken back; `kept`: what somebody had touched since. */
export const importUndone = defineEvent(
  'chores.import-undone',
  1,
  z.object({ importId: id, count: z.int(), kept: z.int() }),
)
