import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

/** To whom a turn is handed over: one who is picked, everyone, or whoever is next. */
export const toOneId = defineCustomId('exchange.to-one', { occurrence: id })
export const toAllId = defineCustomId('exchange.to-all', { occurrence: id })
export const passId = defineCustomId('exchange.pass', { occurrence: id })

/** On an offer, which everybody sees. */
export const acceptId = defineCustomId('exchange.accept', { offer: id })
export const declineId = defineCustomId('exchange.decline', { offer: id })
export const withdrawId = defineCustomId('exchange.withdraw', { offer: id })

/** Takes back what the event of this id tells of. */
export const undoId = defineCustomId('exchange.undo', { given: id })
