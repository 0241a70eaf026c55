import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'

const begun = z.object({ choreId: id, occurrenceId: id, begunBy: snowflake })

/** Written by `beginTurn`, read by the board, the log and the rebuild: somebody is on a turn, which stays anyone's to finish. */
export const choreBegun = defineEvent('chore.begun', 1, begun)

/** Written by `stopTurn`, read likewise: they are not any more, by themselves or by a manager. */
export const choreStopped = defineEvent('chore.stopped', 1, begun)
