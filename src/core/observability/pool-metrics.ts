import type { StartGate } from '../db/start-gate.ts'
import type { ProcessMetrics } from './process-metrics.ts'

/** How much of its share of PostgreSQL's connections a process uses: always all of them means that it waits. */
export function measurePool(metrics: ProcessMetrics, { db, inUse }: StartGate) {
  metrics.gauge('chorestree_db_pool_in_use', 'Transactions that are open now', inUse)
  metrics.gauge(
    'chorestree_db_pool_max',
    'Connections that this process may open',
    () => db.connectionsMax,
  )
}
