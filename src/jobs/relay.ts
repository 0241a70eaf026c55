import type { WorkerApp } from '../app.ts'
import { asSystem } from '../core/db/scope.ts'
import type { Snowflake } from '../core/ids.ts'
import { type Lane, lanes } from '../core/lane.ts'
import type { Pointer, Transport } from '../core/messaging/transport.ts'
import * as deliveries from '../core/outbox/deliveries.ts'
import type { JobMetrics } from './job-metrics.ts'

const BATCH_MAX = 50
const PER_GUILD_MAX = 5
/** A short queue: what waits in it longer than its claim lasts would be handed over twice, and lanes 0 and 1 share one. */
const BACKLOG_MAX: Readonly<Record<Lane, number>> = { 0: 300, 1: 100, 2: 100 }
const FIRST: Snowflake = '0'

export interface RelayOptions {
  readonly transport: Transport
  readonly metrics: JobMetrics
}

/** One round over all lanes, the urgent ones first; true when there is more to hand over at once. */
export function createRelay(app: Pick<WorkerApp, 'db' | 'clock'>, options: RelayOptions) {
  const { transport, metrics } = options
  const after = new Map<Lane, Snowflake>()

  async function claim(lane: Lane, limit: number): Promise<readonly Pointer[]> {
    const wanted = { lane, limit, perGuild: PER_GUILD_MAX, after: after.get(lane) ?? FIRST }
    const claimed = await asSystem(app.db, (system) =>
      deliveries.claim(system, { ...wanted, now: app.clock.now() }),
    )
    // Past the last guild the turn begins again.
    const isFull = claimed.length === limit
    after.set(lane, (isFull && claimed.at(-1)?.guildId) || FIRST)
    return claimed
  }

  async function handOver(lane: Lane): Promise<boolean> {
    const waiting = await transport.backlog(lane)
    const room = waiting === undefined ? 0 : BACKLOG_MAX[lane] - waiting
    if (room <= 0) return false
    const began = after.get(lane) ?? FIRST
    const claimed = await claim(lane, Math.min(BATCH_MAX, room))
    if (claimed.length === 0) return began !== FIRST

    const certain = await transport.publish(claimed)
    const uncertain = claimed.filter((_, i) => !certain[i])
    metrics.relayed({ lane, count: claimed.length, failed: uncertain.length })
    if (uncertain.length === 0) return true
    await asSystem(app.db, (system) => deliveries.unclaim(system, uncertain))
    return false
  }

  return async (signal: AbortSignal): Promise<boolean> => {
    let more = false
    for (const lane of Object.values(lanes))
      if (!signal.aborted) more = (await handOver(lane)) || more
    return more
  }
}
