import { createRedisCounter } from '../resilience/redis-counter.ts'
import { connectRedis, type RedisOptions } from './redis.ts'
import { createRedisStore } from './redis-store.ts'

/** What all replicas of the http process share over one connection. Loaded only where there is a Redis. */
export function share(options: RedisOptions) {
  const redis = connectRedis(options)
  return {
    store: createRedisStore(redis),
    counter: (points: number) => createRedisCounter(redis, points),
    close: () => redis.disconnect(),
  }
}
