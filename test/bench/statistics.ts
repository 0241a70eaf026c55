/** Of sorted numbers; `share` 0.99 is the value that 99 of 100 do not exceed. */
export function percentile(sorted: readonly number[], share: number): number {
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))
  return sorted[at] ?? Number.NaN
}

export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
  /** Half the distance of the quartiles: half of all rounds lay no further from the median than about this. */
  readonly noise: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const [below = Number.NaN, above = Number.NaN] = [Math.floor(middle), Math.ceil(middle)].map(
    (at) => sorted[at],
  )
  return {
    median: (below + above) / 2,
    min: percentile(sorted, 0),
    max: percentile(sorted, 1),
    noise: (percentile(sorted, 0.75) - percentile(sorted, 0.25)) / 2,
  }
}

export interface Latencies {
  readonly p50: number
  readonly p99: number
  readonly max: number
}

export function latenciesOf(milliseconds: readonly number[]): Latencies {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  return {
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    max: percentile(sorted, 1),
  }
}
