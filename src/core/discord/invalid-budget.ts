import type { Clock } from '../clock.ts'
import { type Lane, lanes } from '../lane.ts'
import type { Log } from '../log.ts'
import type { Later } from './discord.ts'
import type { Shared } from './shared.ts'

/** Cloudflare shuts the door at 10,000 invalid answers in ten minutes, counted per address. */
const MINUTES = 10
const MINUTE_MS = 60_000
const ASK_AGAIN_MS = 5_000
const LATER_MS = 60_000

/** From how many on, and which lanes may still go: the less urgent go first. */
const STEPS = [
  { from: 8_000, last: -1 },
  { from: 5_000, last: lanes.interactive },
  { from: 1_000, last: lanes.normal },
] as const

export interface InvalidBudget {
  check(lane: Lane): Later | undefined
  count(): void
}

/** A sliding window of whole minutes, over all replicas while there is a Redis and of this process in any case. */
export function createInvalidBudget(of: { shared: Shared; clock: Clock; log: Log }): InvalidBudget {
  const { shared, clock, log } = of
  const own = new Map<number, number>()
  let ofAll = 0
  let askedAt = Number.NEGATIVE_INFINITY
  let told = 0

  const minute = () => Math.floor(clock.now().epochMilliseconds / MINUTE_MS)
  const keyOf = (at: number) => `dc:invalid:${at}`
  const minutes = () => Array.from({ length: MINUTES + 1 }, (_, i) => minute() - i)

  async function refresh() {
    if (performance.now() - askedAt < ASK_AGAIN_MS) return
    askedAt = performance.now()
    const counts = await shared.ask((redis) => redis.mget(minutes().map(keyOf)))
    ofAll = sum(counts?.map(Number) ?? [])
  }

  function total() {
    for (const at of own.keys()) if (at < minute() - MINUTES) own.delete(at)
    return Math.max(ofAll, sum([...own.values()]))
  }

  return {
    check(lane) {
      void refresh()
      const count = total()
      const step = STEPS.find(({ from }) => count >= from)
      if ((step?.from ?? 0) > told)
        log.error({ reason: `${step?.from} of 10000` }, 'too many invalid requests')
      told = step?.from ?? 0
      return step && lane > step.last
        ? { kind: 'later', ms: LATER_MS, reason: 'invalid requests' }
        : undefined
    },
    count() {
      own.set(minute(), (own.get(minute()) ?? 0) + 1)
      ofAll += 1
      const key = keyOf(minute())
      void shared.ask((redis) =>
        redis
          .multi()
          .incr(key)
          .pexpire(key, (MINUTES + 1) * MINUTE_MS)
          .exec(),
      )
    },
  }
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
