import { STRATEGIES, type StrategyName } from '../../src/features/rotations/index.ts'
import { DUTIES, worldOf } from './world.ts'
import { playYear } from './year.ts'

export const SIZES = Array.from({ length: 11 }, (_, n) => n + 2)

/** Of each size, so that one unusual year decides nothing. */
export const HOUSEHOLDS = 5

/** The middle of the households: how far apart the two ends of a household are, in percent of its mean. */
export interface Spread {
  readonly strategy: StrategyName
  readonly percent: readonly number[]
}

export const spreads = (): readonly Spread[] =>
  STRATEGIES.map((strategy) => ({
    strategy,
    percent: SIZES.map((size) => {
      const years = Array.from({ length: HOUSEHOLDS }, (_, n) =>
        playYear(worldOf(strategy, size, n + 1), DUTIES),
      )
      return median(years.map(apart))
    }),
  }))

export function apart(perDay: readonly number[]): number {
  const mean = perDay.reduce((sum, one) => sum + one, 0) / perDay.length
  return (100 * (Math.max(...perDay) - Math.min(...perDay))) / mean
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = 0, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1)
  return (low + high) / 2
}
