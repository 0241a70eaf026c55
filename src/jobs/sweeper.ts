import type { WorkerApp } from '../app.ts'
import { asSystem } from '../core/db/scope.ts'
import { AppError } from '../core/errors.ts'
import * as checkpoint from '../core/outbox/checkpoint.ts'
import type { Registry } from './registry.ts'
import type { Sweep } from './sweep.ts'

/** One round over all sweeps: runs what is due and nobody has, to its end or as far as it comes. */
export function createSweeper(app: WorkerApp, { sweeps }: Pick<Registry, 'sweeps'>) {
  async function run(sweep: Sweep, signal: AbortSignal) {
    const { name: process, everyMinutes } = sweep
    const begun = await asSystem(app.db, (system) =>
      checkpoint.begin(system, { process, now: app.clock.now() }),
    )
    let cursor = begun?.cursor
    while (begun && !signal.aborted) {
      const batch = await sweep.look(app, cursor, signal)
      if (batch === 'later') return
      cursor = await asSystem(app.db, async (system) => {
        const next = (await batch.write(system)) ?? null
        const now = app.clock.now()
        const over = next === null && { dueAt: now.add({ minutes: everyMinutes }) }
        if (await checkpoint.save(system, begun, { cursor: next, now, ...over })) return next
        throw new AppError('lease.lost', { retryable: true })
      })
      if (cursor === null) return
    }
  }

  return async (signal: AbortSignal): Promise<boolean> => {
    for (const sweep of sweeps) if (!signal.aborted) await run(sweep, signal)
    return false
  }
}
