import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Deployment } from '../db/deployment.ts'
import { StartRefused } from '../errors.ts'
import { within } from '../resilience/within.ts'

/** A process that was killed is taken for running for so long. */
const KEPT_MS = 30_000
const AGAIN_MS = 10_000
/** A start does not wait longer for Redis. */
const CONNECT_MS_MAX = 1_000

/**
 * Puts this process among those that work for a bot, unless one of another deployment is there: returns 0 then.
 * KEYS[1] is of the application; ARGV are the deployment, the process, and for how long. By the time of Redis.
 */
const ENTER = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
for _, member in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  if string.sub(member, 1, #ARGV[1]) ~= ARGV[1] then return 0 end
end
redis.call('ZADD', KEYS[1], string.format('%.0f', now + ARGV[3]), ARGV[1] .. ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
`
const LEAVE = `return redis.call('ZREM', KEYS[1], ARGV[1] .. ARGV[2])`
/** Whether a process of another deployment is there. */
const LOOK = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for _, member in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], now, '+inf')) do
  if string.sub(member, 1, #ARGV[1]) ~= ARGV[1] then return 1 end
end
return 0
`

const keyOf = ({ applicationId }: Deployment) => `dc:deployment:${applicationId}`

/** One bot works for one database. Two that share no Redis cannot know of each other. */
export interface SoleDeployment {
  /** Throws `StartRefused` while a process of another deployment works for the same bot. */
  join(deployment: Deployment): Promise<void>
  /** Settles only when another one was first after all, as when Redis lost what it knew. */
  readonly ousted: Promise<StartRefused>
  leave(): Promise<void>
}

export const REFUSAL =
  'Another deployment works for this bot, on another database: messages would be sent twice. Stop it; half a minute after its end this one starts.'

/** For who has no Redis. */
const alone: SoleDeployment = {
  join: async () => undefined,
  ousted: new Promise(() => undefined),
  leave: async () => undefined,
}

interface Times {
  readonly keptMs?: number
  readonly againMs?: number
}

export function createSoleDeployment(
  redis: Redis | undefined,
  { keptMs = KEPT_MS, againMs = AGAIN_MS }: Times = {},
): SoleDeployment {
  if (!redis) return alone
  const process = randomUUID()
  const ousted = Promise.withResolvers<StartRefused>()
  let joined: Deployment | undefined
  let timer: NodeJS.Timeout | undefined

  /** Undefined: Redis is away. */
  const ask = (script: string, deployment: Deployment): Promise<unknown> =>
    redis.eval(script, 1, keyOf(deployment), deployment.id, process, keptMs).catch(() => undefined)

  async function stay() {
    if (joined && (await ask(ENTER, joined)) === 0) ousted.resolve(new StartRefused([REFUSAL]))
  }

  return {
    async join(deployment) {
      await connected(redis)
      if ((await ask(ENTER, deployment)) === 0) throw new StartRefused([REFUSAL])
      joined = deployment
      timer ??= setInterval(stay, againMs).unref()
    },
    ousted: ousted.promise,
    async leave() {
      clearInterval(timer)
      if (joined) await ask(LEAVE, joined)
    },
  }
}

/** Whether another deployment works for this bot now; undefined when Redis does not say. */
export async function isOusted(redis: Redis, deployment: Deployment): Promise<boolean | undefined> {
  await connected(redis)
  const found = await redis.eval(LOOK, 1, keyOf(deployment), deployment.id).catch(() => undefined)
  return found === undefined ? undefined : found === 1
}

async function connected(redis: Redis): Promise<void> {
  if (redis.status === 'ready') return
  const ready = new Promise<void>((resolve) => redis.once('ready', () => resolve()))
  await within(ready, CONNECT_MS_MAX, undefined)
}
