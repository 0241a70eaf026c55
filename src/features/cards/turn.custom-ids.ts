import { z } from 'zod'
import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

/** In seconds; 0: now. */
const doneAt = z.coerce.number().int().min(0).max(9_999_999_999)

/** What a Done long before its time may mean: this turn after all, or none of them. `extra`: the id that it gets then. */
export const countId = defineCustomId('chore.count', { occurrence: id, at: doneAt })
export const extraId = defineCustomId('chore.extra', { occurrence: id, extra: id, at: doneAt })

export const skipId = defineCustomId('chore.skip', { occurrence: id })
/** `skip`: the event that announced it. */
export const undoSkipId = defineCustomId('chore.undo-skip', { skip: id })

/** «Later», and what it asks. */
export const laterId = defineCustomId('chore.later', { occurrence: id })
export const pickLaterId = defineCustomId('chore.pick-later', { occurrence: id })
export const laterFormId = defineCustomId('chore.later-form', { occurrence: id })
/** `postponement`: the event that announced it. */
export const undoPostponementId = defineCustomId('chore.undo-postponement', { postponement: id })

/** What a page can be: more of them than a chore comes to. */
export const HISTORY_PAGE_MAX = 9999
/** Turns of one chore, a page of them counted from 0. */
const page = { chore: id, page: z.coerce.number().int().min(0).max(HISTORY_PAGE_MAX) }
export const historyId = defineCustomId('chore.history', page)
export const shareHistoryId = defineCustomId('chore.share-history', page)
/** From the history, which is shown again. */
export const notDoneId = defineCustomId('chore.not-done', { occurrence: id, page: page.page })
