import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

/** How heavy and how urgent a chore is: the card, and what is chosen on it. */
export const weightId = defineCustomId('chore.weight', { chore: id })
export const pickEffortId = defineCustomId('chore.pick-effort', { chore: id })
export const pickPriorityId = defineCustomId('chore.pick-priority', { chore: id })
