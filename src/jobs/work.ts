import type { WorkerApp } from '../app.ts'
import { asSystem } from '../core/db/scope.ts'
import type { Pointer, Transport } from '../core/messaging/transport.ts'
import { unclaim } from '../core/outbox/deliveries.ts'
import type { JobMetrics } from './job-metrics.ts'
import { startLoop } from './loop.ts'
import type { Registry } from './registry.ts'
import { createRelay } from './relay.ts'
import { createRunner } from './runner.ts'
import { createScheduler } from './scheduler.ts'
import { createSweeper } from './sweeper.ts'

const RELAY_MS = 250
const SCHEDULER_MS = 500
const SWEEPER_MS = 15_000
/** What is in hand may take this long once we are asked to stop; an orchestrator waits longer. */
const STOP_MS = 5_000
const RELEASE_MS = 1_000

export interface WorkOptions {
  readonly transport: Transport
  readonly registry: Registry
  readonly metrics: JobMetrics
}

export interface Work {
  /** Takes nothing more, finishes or gives back what is in hand. */
  stop(): Promise<void>
}

/** Everything that happens by itself, until it is stopped. */
export function startWork(app: WorkerApp, { transport, registry, metrics }: WorkOptions): Work {
  const { log } = app
  const runner = createRunner(app, { registry, metrics })
  const consumption = transport.consume(runner.run)
  const relay = createRelay(app, { transport, metrics })
  const scheduler = createScheduler(app, { registry, metrics })
  const loops = [
    startLoop({ name: 'relay', everyMs: RELAY_MS, log, run: relay }),
    startLoop({ name: 'scheduler', everyMs: SCHEDULER_MS, log, run: scheduler }),
    startLoop({ name: 'sweeper', everyMs: SWEEPER_MS, log, run: createSweeper(app, registry) }),
  ]
  /** Without a database their claims end by themselves. */
  const release = (left: readonly Pointer[]) =>
    asSystem(app.db, (system) => unclaim(system, left), {
      signal: AbortSignal.timeout(RELEASE_MS),
    }).catch((error: unknown) => log.warn({ error }, 'claims not released'))

  return {
    async stop() {
      await Promise.all([...loops.map((loop) => loop.stop()), runner.stop(STOP_MS)])
      const left = await consumption.stop()
      if (left.length > 0) await release(left)
    },
  }
}
