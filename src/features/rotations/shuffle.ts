import { byKey, type Seat } from './seat.ts'
import { seeded } from './seeded.ts'
import { type Asked, type Candidate, isMember, type Strategy } from './strategy.ts'
import type { Bag } from './turn-state.ts'

/**
 * Everybody once, by chance, before anybody has it again. The chance is the seed's: each member has a number in each
 * bag, whoever else is in it, so that a newcomer enters the running bag, and who is away keeps their place. A bag is
 * over once nobody who is here is left in it; and a new one does not start with whom the old one ended with.
 */
export const shuffle: Strategy = (asked) => {
  const { state, here } = asked
  const bag = state.bag ?? { cycle: 1, drawn: [] }
  const left = inBag(asked.seed, bag, here)
  if (left.length > 0) return drawn(asked, bag, left)
  const next = { cycle: bag.cycle + 1, drawn: [] }
  const fresh = inBag(asked.seed, next, here)
  const others = fresh.filter(({ member }) => member !== state.cursor?.member)
  return drawn(asked, next, others.length > 0 ? others : fresh)
}

/** Who has not been drawn from it, first who comes next. */
export function inBag(seed: string, { cycle, drawn }: Bag, here: readonly Seat[]): readonly Seat[] {
  const left = here.filter(({ member }) => !drawn.includes(member))
  const numbers = new Map(left.map((one) => [one, seeded(`${seed}:${cycle}:${one.member}`)]))
  return left.toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0) || byKey(a, b))
}

function drawn(
  { seats, here, away }: Asked,
  bag: Bag,
  [seat]: readonly Seat[],
): Candidate | undefined {
  if (!seat) return undefined
  const known = bag.drawn.filter((member) => isMember(seats, member))
  const after = { ...bag, drawn: [...known, seat.member] }
  const left = here.filter(({ member }) => !after.drawn.includes(member)).length
  const reason = { code: 'turns.drawn', cycle: bag.cycle, left, of: here.length, away } as const
  return { seat, bag: after, reason }
}
