import { hash } from 'node:crypto'
import { Lru } from '../cache/lru.ts'
import { LIMIT_MS_MAX } from './classify.ts'
import type { Route } from './route.ts'
import type { Shared } from './shared.ts'

const PREFIX = 'dc:nb:'
const EVERYTHING = `${PREFIX}global`
const LIMITS = { entriesMax: 10_000, maxAgeMs: LIMIT_MS_MAX }

/** When a bucket takes its next request. Known to all replicas while there is a Redis, and to this one always. */
export interface Buckets {
  /** Keys that exist while this route must wait. */
  keysOf(route: Route): readonly string[]
  /** How long this route must wait, as far as this process knows. */
  waitOf(route: Route): number
  /** Somebody else found it closed. */
  heard(key: string, ms: number): void
  /** From the headers of any answer: which bucket the route is in, and whether anything is left of it. */
  learn(route: Route, header: (name: string) => string | null): void
  close(route: Route, scope: 'bucket' | 'global', ms: number): void
}

export function createBuckets(shared: Shared): Buckets {
  const bucketOf = new Map<string, string>()
  const opensAt = new Lru<string, number>(LIMITS)

  const ownKey = ({ pattern, major }: Route) =>
    `${PREFIX}${bucketOf.get(pattern) ?? pattern}:${hash('sha256', major).slice(0, 16)}`
  const keysOf = (route: Route) => (route.asBot ? [EVERYTHING, ownKey(route)] : [ownKey(route)])

  // Of two times the later one holds, here and in Redis: an answer that was on its way when a limit struck knows less.
  function heard(key: string, ms: number) {
    if (!key.startsWith(PREFIX)) return
    opensAt.set(key, Math.max(opensAt.get(key) ?? 0, performance.now() + ms))
  }
  function closeKey(key: string, ms: number) {
    heard(key, ms)
    void shared.ask((redis) =>
      redis.multi().set(key, '', 'PX', ms, 'NX').pexpire(key, ms, 'GT').exec(),
    )
  }

  return {
    keysOf,
    heard,
    waitOf: (route) =>
      Math.max(0, ...keysOf(route).map((key) => (opensAt.get(key) ?? 0) - performance.now())),
    learn(route, header) {
      const bucket = header('x-ratelimit-bucket')
      if (bucket) bucketOf.set(route.pattern, bucket)
      const ms = Math.ceil(Number(header('x-ratelimit-reset-after')) * 1000)
      if (header('x-ratelimit-remaining') === '0' && ms > 0)
        closeKey(ownKey(route), Math.min(ms, LIMIT_MS_MAX))
    },
    close(route, scope, ms) {
      closeKey(scope === 'global' ? EVERYTHING : ownKey(route), ms)
    },
  }
}
