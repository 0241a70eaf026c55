import type { Redis } from './redis.ts'
import type { Store } from './store.ts'

/** While Redis is away the connection refuses at once, so a miss costs nothing then. */
export const createRedisStore = (redis: Redis): Store => ({
  async get(key) {
    const found = await redis.getBuffer(key).catch(() => null)
    return found ?? undefined
  },

  async set(key, value, ms) {
    await redis.set(key, value, 'PX', Math.round(ms)).catch(() => undefined)
  },
})
