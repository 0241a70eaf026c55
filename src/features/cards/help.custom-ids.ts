import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'
import { place } from './chore.custom-ids.ts'

/** `completion`, and not its turn: that may have been taken back and done by another since. */
export const helpId = defineCustomId('help.give', { completion: id, place })
export const undoHelpId = defineCustomId('help.undo', { completion: id, place })
