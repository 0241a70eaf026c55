import { z } from 'zod'
import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'
import { extrasArgs } from '../model/index.ts'

/** For a form that is opened again: the area that was picked, beside the texts, which stand on the card. */
export const NO_AREA = 'none'
const area = z.union([id, z.literal(NO_AREA)])

/** The form for a new chore, where more was said with the command than it asks for. */
export const addFormId = defineCustomId('chore.add-form', extrasArgs)

export const editId = defineCustomId('chore.edit', { chore: id })
/** The form itself; `version` is that of the chore as it was filled in. */
export const editFormId = defineCustomId('chore.edit-form', {
  chore: id,
  version: z.coerce.number().int().min(1),
})
/** `edit`: the event that announced it. */
export const undoEditId = defineCustomId('chore.undo-edit', { edit: id })
export const deleteId = defineCustomId('chore.delete', { chore: id })
export const restoreId = defineCustomId('chore.restore', { chore: id })
export const moreId = defineCustomId('chore.more', { chore: id })
export const showId = defineCustomId('chore.show', { chore: id })
export const addAgainId = defineCustomId('chore.add-again', { area, ...extrasArgs })
export const editAgainId = defineCustomId('chore.edit-again', { chore: id, area })
/** Occurrences of one message, to choose which is done. */
export const pickDoneId = defineCustomId('chore.pick-done', {})
/** One of several chores with a name like the one typed, by its id or by that of its turn. */
export const pickNamedId = defineCustomId('chore.named', { by: z.enum(['chore', 'turn']) })
