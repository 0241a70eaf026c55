import { z } from 'zod'
import { defineCustomId, mark } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

/**
 * Which drawing of the board a button is part of. `mark`: that of the effect that posted the message, kept by
 * whoever draws it again, because until its id is known it is found by this.
 */
const drawing = {
  revision: z.coerce.number().int().nonnegative(),
  mark,
}

export const doneId = defineCustomId('board.done', { occurrence: id, ...drawing })
export const undoId = defineCustomId('board.undo', { occurrence: id, ...drawing })
export const refreshId = defineCustomId('board.refresh', drawing)
export const postHereId = defineCustomId('board.post', {})

/** Of a message that has an id already. */
export const markFor = (id: string) => id.padStart(22, '0')
