import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

/** «Not done», of what somebody else did: asks for a reason. `completion`, and not its turn, as another may do that since. */
export const disputeId = defineCustomId('approval.dispute', { completion: id })
