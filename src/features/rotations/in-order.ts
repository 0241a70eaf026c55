import { keyOf, startingAfter } from './seat.ts'
import type { Strategy } from './strategy.ts'

/** Who comes after the last turn. Who is away then is passed by, and owes nothing. */
export const inOrder: Strategy = ({ state: { cursor, bag }, seats, here, away }) => {
  const after = cursor ? keyOf(cursor, seats) : Number.NEGATIVE_INFINITY
  const [seat] = startingAfter(after, here)
  if (!seat) return undefined
  return { seat, bag, reason: { code: 'turns.inOrder', after: cursor?.member ?? null, away } }
}
