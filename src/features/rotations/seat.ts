import { z } from 'zod'
import { snowflake } from '../../core/ids.ts'

export const NEW_SEATS_GAP = 1

/**
 * A place in the order of a pool. The key, not an index, says where it is: it stays when others come and go, so that
 * who held the last turn is known even after they left.
 */
export const seat = z.object({ member: snowflake, key: z.number() }).readonly()
export type Seat = z.output<typeof seat>

/** By key; ids decide between equals, so that an order never depends on how it was read. */
export const byKey = (a: Seat, b: Seat) => a.key - b.key || (a.member < b.member ? -1 : 1)

/** Everybody once, starting with who comes after that key. */
export function startingAfter(key: number, seats: readonly Seat[]): readonly Seat[] {
  const ordered = seats.toSorted(byKey)
  return [...ordered.filter((one) => one.key > key), ...ordered.filter((one) => one.key <= key)]
}

/** Where the last turn was. Who holds a seat is looked for by name, because a new order moves it. */
export const keyOf = (cursor: Seat, seats: readonly Seat[]) =>
  seats.find(({ member }) => member === cursor.member)?.key ?? cursor.key

/**
 * A newcomer's seat lies directly before that of who holds the turn: they get the last turn of the running round, never
 * the very next one. Where no number lies between, all seats move apart around the holder's.
 */
export function withNewcomer(
  seats: readonly Seat[],
  member: string,
  cursor: Seat | null,
): readonly Seat[] {
  const ordered = seats.toSorted(byKey)
  if (!cursor) return [...ordered, { member, key: (ordered.at(-1)?.key ?? 0) + NEW_SEATS_GAP }]
  const holder = keyOf(cursor, seats)
  const before = ordered.filter(({ key }) => key < holder)
  const last = before.at(-1)?.key ?? holder - 2 * NEW_SEATS_GAP
  const key = (last + holder) / 2
  if (last < key && key < holder) return [...seats, { member, key }].toSorted(byKey)
  return withNewcomer(spread(ordered, holder), member, { ...cursor, key: holder })
}

function spread(ordered: readonly Seat[], around: number): readonly Seat[] {
  const before = ordered.filter(({ key }) => key < around).length
  const after = ordered.findIndex(({ key }) => key > around)
  return ordered.map((one, place) => {
    if (one.key === around) return one
    const away = one.key < around ? place - before : place - after + 1
    return { ...one, key: Math.round(around) + away * NEW_SEATS_GAP }
  })
}
