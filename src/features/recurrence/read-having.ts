import type { Cursor } from './cursor.ts'

/** «only in months that have it», «alleen in jaren die hem hebben»: where the day is missing, nothing is due. */
export const readHaving = (cursor: Cursor): 'months' | 'years' | undefined => {
  cursor.hasMark(',')
  if (!cursor.has('only') || !cursor.has('in')) return undefined
  const unit = cursor.take('unit')
  if (!cursor.has('that') || !cursor.either(haveIt, itHave)) return undefined
  return unit === 'months' || unit === 'years' ? unit : undefined
}

const haveIt = (cursor: Cursor) => (cursor.has('have') && cursor.has('it')) || undefined
const itHave = (cursor: Cursor) => (cursor.has('it') && cursor.has('have')) || undefined
