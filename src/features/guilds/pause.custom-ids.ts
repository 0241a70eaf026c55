import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

/** `change`: the event that announced it. */
export const undoPauseId = defineCustomId('manage.undo-pause', { change: id })
