import type { Redis } from './redis.ts'
import type { Store } from './store.ts'

/** While Redis is away nobody asks it: a miss costs nothing then. */
export const createRedisStore = (redis: Redis): Store => ({
  async get(key) {
    if (redis.status !== 'ready') return undefined
    const found = await redis.getBuffer(key).catch(() => null)
    return found ?? undefined
  },

  async set(key, value, ms) {
    if (redis.status !== 'ready') return
    await redis.set(key, value, 'PX', Math.round(ms)).catch(() => undefined)
  },
})
