import type { Snowflake } from '../../src/core/ids.ts'
import type { Away, StrategyName } from '../../src/features/rotations/index.ts'
import { dice, type Roll } from '../support/dice.ts'

/** From a Monday. */
export const DAYS = 364
const FIRST_DAY = Date.UTC(2030, 0, 7)
const DAY_MS = 86_400_000

const DATES = Array.from({ length: DAYS + 60 }, (_, day) =>
  new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10),
)

export const dateOf = (day: number) => DATES[Math.min(day, DATES.length - 1)] ?? ''

export interface Resident {
  readonly member: Snowflake
  /** From this day until before that one. */
  readonly comes: number
  readonly goes: number
  readonly away: readonly (Away & { readonly first: number; readonly last: number })[]
}

export interface Duty {
  readonly name: string
  readonly effort: number
  /** Every so many days, the first time on that day. */
  readonly every: number
  readonly from: number
}

/** What a flat has to do: little things often, large ones seldom. */
export const DUTIES: readonly Duty[] = [
  { name: 'dishes', effort: 1, every: 1, from: 0 },
  { name: 'bins', effort: 1, every: 7, from: 1 },
  { name: 'kitchen', effort: 3, every: 4, from: 2 },
  { name: 'bathroom', effort: 4, every: 7, from: 5 },
  { name: 'hoover', effort: 2, every: 3, from: 0 },
  { name: 'windows', effort: 5, every: 28, from: 6 },
]

export interface World {
  readonly residents: readonly Resident[]
  readonly strategy: StrategyName
  readonly seed: number
}

export const memberOf = (n: number): Snowflake => String(300_000_000_000_000_000n + BigInt(n))

/** As many as live there most of the time; from three on one moves out in the year, and somebody else in. */
export function worldOf(strategy: StrategyName, size: number, seed: number): World {
  const roll = dice(seed * 7919 + size)
  const leaves = 120 + roll(100)
  const arrives = 120 + roll(100)
  const residents = Array.from({ length: size > 2 ? size + 1 : size }, (_, n): Resident => {
    const comes = n === size ? arrives : 0
    const goes = size > 2 && n === 0 ? leaves : DAYS
    return { member: memberOf(n + 1), comes, goes, away: absencesOf(roll) }
  })
  return { residents, strategy, seed }
}

/** Up to five times a year, from a weekend to three weeks. */
function absencesOf(roll: Roll): Resident['away'] {
  return Array.from({ length: roll(6) }, () => {
    const first = roll(DAYS)
    const last = first + 1 + roll(20)
    return { first, last, from: dateOf(first), to: dateOf(last) }
  })
}

export const livesThere = ({ comes, goes }: Resident, day: number) => comes <= day && day < goes

export const isThere = (resident: Resident, day: number) =>
  livesThere(resident, day) && !resident.away.some(({ first, last }) => first <= day && day <= last)
