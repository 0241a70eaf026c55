export interface Spread {
  readonly p50: number
  readonly p99: number
  readonly max: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99), max: at(1) }
}

/** The most of these moments, in milliseconds, within any one second. */
export function mostInASecond(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  let first = 0
  const within = sorted.map((at, i) => {
    while ((sorted[first] ?? at) <= at - 1000) first += 1
    return i + 1 - first
  })
  return Math.max(0, ...within)
}
