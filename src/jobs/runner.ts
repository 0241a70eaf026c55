import type { WorkerApp } from '../app.ts'
import { asSystem } from '../core/db/scope.ts'
import type { Pointer } from '../core/messaging/transport.ts'
import * as deliveries from '../core/outbox/deliveries.ts'
import { attempt } from './attempt.ts'
import type { JobMetrics } from './job-metrics.ts'
import type { Registry } from './registry.ts'
import { createSlots } from './slots.ts'

/** As many as there are connections to the database. */
export const CONCURRENCY = 8

export interface Runner {
  /** Never rejects: what could not be done stays in its row, and the relay hands it over again. */
  run(pointer: Pointer): Promise<void>
  /** Gives back what comes from now on, and waits for what is in hand; after `ms` that is given back too. */
  stop(ms: number): Promise<void>
}

export interface RunnerOptions {
  readonly registry: Registry
  readonly metrics: JobMetrics
}

/** Carries out what pointers point to: leased, counted and fenced in the row. */
export function createRunner(app: WorkerApp, { registry, metrics }: RunnerOptions): Runner {
  const slots = createSlots(CONCURRENCY)
  const stopped = new AbortController()
  const workplace = { app, registry, metrics, stopped: stopped.signal }
  let stopping = false

  /** True when it was left by somebody who died over it. */
  async function take(pointer: Pointer, { abandoned }: { readonly abandoned: boolean }) {
    const leave = await slots.take(abandoned ? slots.max : 1)
    try {
      if (stopping) return await putBack(pointer)
      const now = app.clock.now()
      const lease = await asSystem(app.db, (system) =>
        deliveries.lease(system, pointer, { now, abandoned }),
      )
      if (lease === 'abandoned') return true
      if (lease) await attempt(workplace, lease)
      return false
    } finally {
      leave()
    }
  }

  async function putBack(pointer: Pointer) {
    await asSystem(app.db, (system) => deliveries.unclaim(system, [pointer]))
    return false
  }

  return {
    async run(pointer) {
      try {
        // Alone: if it kills this process too, nobody else pays with an attempt.
        if (await take(pointer, { abandoned: false })) await take(pointer, { abandoned: true })
      } catch (error) {
        const { guildId: guild, kind, id: effect } = pointer
        app.log.warn({ guild, kind, effect, error }, 'effect left for the relay')
      }
    },
    async stop(ms) {
      stopping = true
      const timer = setTimeout(() => stopped.abort(), ms)
      await slots.idle()
      clearTimeout(timer)
    },
  }
}
