interface Counted {
  count: number
  readonly until: number
}

/** Beyond this the oldest is forgotten: memory is bounded, whoever comes. */
const KEYS_MAX = 4_096

/**
 * Counts in this process. `take` says how many milliseconds to wait; 0 for one of the first `points` within
 * `windowMs` of the first. A map, and no timer per key: that would cost five times the memory.
 */
export function createWindow(points: number, windowMs: number) {
  // In the order in which their windows began, and so end.
  const counted = new Map<string, Counted>()

  function begin(key: string, now: number) {
    for (const [old, { until }] of counted) {
      if (until > now && counted.size < KEYS_MAX) break
      counted.delete(old)
    }
    counted.set(key, { count: 1, until: now + windowMs })
  }

  return function take(key: string, now = performance.now()): number {
    const of = counted.get(key)
    if (of && of.until > now) {
      of.count += 1
      return of.count > points ? of.until - now : 0
    }
    counted.delete(key)
    begin(key, now)
    return 0
  }
}
