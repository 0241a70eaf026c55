import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

// What stands on the cards of turns, and is answered by who lets turns change hands.

/** «Hand over» and «Can't»: asks to whom. */
export const handOverId = defineCustomId('exchange.hand-over', { occurrence: id })
/** «I'll do it». */
export const claimId = defineCustomId('exchange.claim', { occurrence: id })
