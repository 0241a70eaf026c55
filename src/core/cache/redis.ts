import { randomInt } from 'node:crypto'
import { Redis } from 'ioredis'
import type { Log } from '../log.ts'

export type { Redis }

const COMMAND_MS_MAX = 250
const CONNECT_MS_MAX = 1_000
const RETRY_MS_MIN = 50
const RETRY_MS_MAX = 1_000
const JITTER_PERCENT = 20

export interface RedisOptions {
  readonly url: string
  readonly log: Log
}

/**
 * Connects in the background, again and again, and nobody waits for it: while its `status` is not «ready» a command
 * rejects at once, and no command takes longer than a quarter of a second. One that does costs the connection, so
 * that the next ones wait for nothing: this is the breaker. `disconnect()` ends it.
 */
export function connectRedis({ url, log }: RedisOptions): Redis {
  const redis = new Redis(url, {
    commandTimeout: COMMAND_MS_MAX,
    connectTimeout: CONNECT_MS_MAX,
    // Without a byte for as long, the connection is given up: it may be half open, and would stay so for ever.
    socketTimeout: COMMAND_MS_MAX,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: retryMs,
    connectionName: 'chorestree',
    disableClientInfo: true,
  })
  tellChanges(redis, log)
  redis.once('ready', () => void tellUnfit(redis, log))
  return redis
}

/** Replicas that lost it together come back one after another. */
const retryMs = (times: number) =>
  Math.min(RETRY_MS_MIN * 2 ** (times - 1), RETRY_MS_MAX) * (1 + randomInt(JITTER_PERCENT) / 100)

/** One line when it goes and one when it is back, however many attempts lie between. */
function tellChanges(redis: Redis, log: Log) {
  let isReachable = true
  let error: Error | undefined
  redis.on('error', (latest: Error) => {
    error = latest
  })
  redis.on('reconnecting', () => {
    if (isReachable) log.warn({ error }, 'redis unreachable')
    isReachable = false
  })
  redis.on('ready', () => {
    if (!isReachable) log.info({}, 'redis reachable')
    isReachable = true
    error = undefined
  })
}

/** What works for a while and then does not: counters that are dropped to make room, or that cannot be written. */
async function tellUnfit(redis: Redis, log: Log) {
  const { policy, readOnly } = await fitnessOf(redis).catch(() => FIT)
  if (policy !== FIT.policy)
    log.warn({ reason: `maxmemory-policy ${policy}` }, 'redis may drop the counters of limits')
  if (readOnly) log.warn({ reason: 'read-only replica' }, 'redis takes no counters of limits')
}

const FIT = { policy: 'noeviction', readOnly: false }

/** Whether it keeps what is written to it, and can be written to. */
export async function fitnessOf(redis: Redis): Promise<typeof FIT> {
  const info = await redis.info()
  return {
    policy: /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? FIT.policy,
    readOnly: /^slave_read_only:1/m.test(info),
  }
}
