import { Counter, Histogram, type Registry } from 'prom-client'
import type { DiscordMetrics } from '../discord/metrics.ts'

/** Nobody waits for more than two turns of two seconds. */
const WAIT_BUCKETS_SECONDS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2, 4]

/** What the worker asks of Discord, for Prometheus. */
export function createDiscordMetrics(registry: Registry): DiscordMetrics {
  const registers = [registry]
  const requests = new Counter({
    name: 'chorestree_discord_requests_total',
    help: 'Requests sent to Discord, by the pattern of the route and the status of the answer',
    labelNames: ['route', 'status'],
    registers,
  })
  const invalid = new Counter({
    name: 'chorestree_discord_invalid_requests_total',
    help: 'Answers that Discord counts against this address: 401, 403 and 429 unless it is shared',
    registers,
  })
  const wait = new Histogram({
    name: 'chorestree_discord_ratelimit_wait_seconds',
    help: 'Time that a request waited for its turn before it was sent or given back',
    buckets: WAIT_BUCKETS_SECONDS,
    registers,
  })
  return {
    requested: (route, status) => requests.inc({ route, status: String(status) }),
    invalid: () => invalid.inc(),
    waited: (seconds) => wait.observe(seconds),
  }
}
