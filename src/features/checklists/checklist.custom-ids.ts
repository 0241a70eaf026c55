import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

export const tickId = defineCustomId('checklist.tick', { occurrence: id })
/** The form that the steps are written in. */
export const writeStepsId = defineCustomId('checklist.write', { chore: id })
/** `change`: the event that announced it. */
export const undoStepsId = defineCustomId('checklist.undo', { change: id })
