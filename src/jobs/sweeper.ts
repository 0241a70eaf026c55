import type { WorkerApp } from '../app.ts'
import type { Temporal } from '../core/clock.ts'
import { asSystem } from '../core/db/scope.ts'
import { AppError } from '../core/errors.ts'
import * as checkpoint from '../core/outbox/checkpoint.ts'
import type { Registry } from './registry.ts'
import type { Sweep } from './sweep.ts'

/**
 * One round over all sweeps: runs what is due and nobody has, to its end or as far as it comes; of one that rests
 * between its batches, one batch.
 */
export function createSweeper(app: WorkerApp, { sweeps }: Pick<Registry, 'sweeps'>) {
  async function run(sweep: Sweep, signal: AbortSignal) {
    const begun = await asSystem(app.db, (system) =>
      checkpoint.begin(system, { process: sweep.name, now: app.clock.now() }),
    )
    let cursor = begun?.cursor
    while (begun && !signal.aborted) {
      const batch = await sweep.look(app, cursor, signal)
      if (batch === 'later') return
      const { next, dueAt } = await asSystem(app.db, async (system) => {
        const after = (await batch.write(system)) ?? null
        const now = app.clock.now()
        const progress = { next: after, dueAt: dueAfter(sweep, after, now) }
        const saved = { cursor: after, now, ...(progress.dueAt && { dueAt: progress.dueAt }) }
        if (await checkpoint.save(system, begun, saved)) return progress
        throw new AppError('lease.lost', { retryable: true })
      })
      if (dueAt) return
      cursor = next
    }
  }

  return async (signal: AbortSignal): Promise<boolean> => {
    for (const sweep of sweeps) if (!signal.aborted) await run(sweep, signal)
    return false
  }
}

/** When it goes on, or begins again; undefined: at once. */
function dueAfter(
  { everyMinutes, restSeconds }: Sweep,
  next: unknown,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  if (next === null) return now.add({ minutes: everyMinutes })
  return restSeconds > 0 ? now.add({ seconds: restSeconds }) : undefined
}
