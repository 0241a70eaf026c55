import RateLimiterRedis from 'rate-limiter-flexible/lib/RateLimiterRedis.js'
import type { Redis } from '../cache/redis.ts'
import { type Count, WINDOW_SECONDS } from './limits.ts'

/**
 * Counts up to so many per key in Redis, for all replicas together. Whoever is over is refused here until their time
 * is up, without asking Redis again. The library has an insurance of its own for when Redis is away; ours keeps no
 * timer per key, and is the very counter that serves without Redis.
 */
export function createRedisCounter(redis: Redis, points: number): Count {
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: 'ct:l',
    points,
    duration: WINDOW_SECONDS,
    inMemoryBlockOnConsumed: points,
  })
  return async (key) => {
    try {
      await limiter.consume(key)
      return 0
    } catch (refusal) {
      return refusal instanceof Error ? undefined : waitOf(refusal)
    }
  }
}

/** It rejects with its count, and with an Error when it could not count. */
function waitOf(refusal: unknown): number | undefined {
  const { msBeforeNext } = Object(refusal)
  return typeof msBeforeNext === 'number' ? Math.max(1, msBeforeNext) : undefined
}
