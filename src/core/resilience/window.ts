interface Counted {
  count: number
  readonly until: number
}

/** Of one generation: with more, the older one is forgotten early. Memory is bounded, whoever comes. */
const KEYS_MAX = 2_048

/**
 * Counts in this process: how many milliseconds to wait, 0 for one of the first `points` within `windowMs` of the
 * first. Whole generations of keys are forgotten at once: a timer per key would cost five times the memory.
 */
export function createWindow(points: number, windowMs: number) {
  let young = new Map<string, Counted>()
  let old = young
  let turnAt = Number.NEGATIVE_INFINITY

  function begin(key: string, now: number) {
    if (now >= turnAt || young.size >= KEYS_MAX) {
      old = young
      young = new Map()
      turnAt = now + windowMs
    }
    young.set(key, { count: 1, until: now + windowMs })
  }

  return function take(key: string, now = performance.now()): number {
    const counted = young.get(key) ?? old.get(key)
    if (!counted || counted.until <= now) {
      begin(key, now)
      return 0
    }
    counted.count += 1
    return counted.count > points ? counted.until - now : 0
  }
}
