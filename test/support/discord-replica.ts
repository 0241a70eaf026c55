import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { connectRedis } from '../../src/core/cache/redis.ts'
import { createDiscord } from '../../src/core/discord/discord-rest.ts'
import { lanes } from '../../src/core/lane.ts'
import type { Log } from '../../src/core/log.ts'
import { systemClock } from '../../src/core/time/system-clock.ts'

/** What a replica is told, as one JSON text in its environment. */
export interface Orders {
  readonly apiUrl: string
  readonly token: string
  readonly applicationId: string
  readonly redis?: { readonly url: string; readonly keyPrefix: string } | undefined
  readonly replicasMax: number
  /** One post for each; a channel may be named again. */
  readonly channelIds: readonly string[]
  /** Stops then, whatever is left. */
  readonly forMs?: number
}

/** As many as a worker has in hand at once. */
const IN_HAND = 8
const NONCE_LENGTH_MAX = 25

const quiet: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => quiet,
}

const orders: Orders = JSON.parse(process.env.ORDERS ?? '{}')
const { redis: shared, channelIds, forMs = Number.POSITIVE_INFINITY } = orders
const redis = shared && connectRedis({ url: shared.url, log: quiet })
if (redis && shared) {
  redis.options.keyPrefix = shared.keyPrefix
  await new Promise<void>((resolve) => redis.once('ready', resolve))
}
const discord = createDiscord({
  ...orders,
  redis,
  clock: systemClock,
  log: quiet,
  metrics: { requested: () => undefined, invalid: () => undefined, waited: () => undefined },
})

const left = channelIds.map((channelId, i) => ({ channelId, nonce: `${process.pid}-${i}` }))
const end = performance.now() + forMs
let sent = 0
let other = 0

async function work() {
  for (let next = left.shift(); next && performance.now() < end; next = left.shift()) {
    const { channelId, nonce } = next
    const body = { content: nonce, allowed_mentions: { parse: [] } }
    const verdict = await discord.send(
      { to: 'channel', channelId, body, mark: nonce },
      { lane: lanes.normal, nonce: nonce.slice(0, NONCE_LENGTH_MAX) },
    )
    if (verdict.kind === 'sent') sent += 1
    else if (verdict.kind !== 'later') other += 1
    else {
      left.push(next)
      await wait(Math.min(verdict.ms, end - performance.now()))
    }
  }
}

await Promise.all(Array.from({ length: IN_HAND }, work))
process.stdout.write(`${JSON.stringify({ sent, other })}\n`)
redis?.disconnect()
await discord.close()
