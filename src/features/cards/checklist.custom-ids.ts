import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

/** The steps of a chore, and which of them are done in this turn. */
export const checklistId = defineCustomId('checklist.show', { chore: id })
