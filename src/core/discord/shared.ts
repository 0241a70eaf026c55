import { ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel'
import type { Redis } from 'ioredis'
import type { Log } from '../log.ts'
import { createBreaker } from '../resilience/breaker.ts'

/** How long nobody asks a Redis that did not answer: a second of the divided budget costs little. */
const AWAY_MS = 1_000

/** What all replicas know together, while there is a Redis. */
export interface Shared {
  /** Undefined: Redis is away, or refused. Settles as fast as the client's command timeout; never rejects. */
  ask<T>(question: (redis: Redis) => Promise<T>): Promise<T | undefined>
  /** When Redis can be asked for the first time. */
  readonly connected: Promise<void>
}

/** For who runs alone. */
export const unshared: Shared = {
  ask: async () => undefined,
  connected: new Promise(() => undefined),
}

export function createShared(redis: Redis, log: Log): Shared {
  const policy = circuitBreaker(handleAll, {
    halfOpenAfter: AWAY_MS,
    breaker: new ConsecutiveBreaker(1),
  })
  const breaker = createBreaker(policy, {
    openMs: AWAY_MS,
    told: (isOpen) =>
      isOpen
        ? log.warn({}, 'redis does not answer, budget of discord is divided')
        : log.info({}, 'redis answers again, budget of discord is shared'),
  })
  const isReady = () => redis.status === 'ready'
  return {
    async ask(question) {
      if (!isReady()) return undefined
      try {
        return await breaker.run(() => question(redis))
      } catch {
        return undefined // the breaker has told
      }
    },
    connected: isReady()
      ? Promise.resolve()
      : new Promise((resolve) => redis.once('ready', () => resolve())),
  }
}
