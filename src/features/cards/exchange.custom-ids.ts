import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

// What stands on the cards of turns, and is answered by who lets turns change hands.

/** «Hand over» and «Can't»: asks to whom. */
export const handOverId = defineCustomId('exchange.hand-over', { occurrence: id })
/** The same on a list, of one's own turns from this one on. */
export const handOverMineId = defineCustomId('exchange.hand-over-mine', { occurrence: id })
/** «I'll do it». */
export const claimId = defineCustomId('exchange.claim', { occurrence: id })
