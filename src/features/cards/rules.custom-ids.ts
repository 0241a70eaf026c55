import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

/** What has to be there before a chore counts as done: the card, and what is chosen on it. */
export const rulesId = defineCustomId('chore.rules', { chore: id })
export const pickRulesId = defineCustomId('chore.pick-rules', { chore: id })
export const pickApproverId = defineCustomId('chore.pick-approver', { chore: id })
/** Stands for «nobody has to agree». */
export const NOBODY = 'nobody'
