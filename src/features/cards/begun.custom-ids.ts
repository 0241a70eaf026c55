import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

export const beginId = defineCustomId('chore.begin', { occurrence: id })
export const stopId = defineCustomId('chore.stop', { occurrence: id })
