import type { WorkerApp } from '../app.ts'
import type { Temporal } from '../core/clock.ts'
import { asSystem } from '../core/db/scope.ts'
import { AppError } from '../core/errors.ts'
import * as checkpoint from '../core/outbox/checkpoint.ts'
import type { Registry } from './registry.ts'
import type { Batch, Sweep } from './sweep.ts'

/**
 * One round over all sweeps: runs what is due and nobody has, to its end or as far as it comes; of one that rests
 * between its batches, one batch. One with a defect holds up no other; rejects for what they all need and is away.
 */
export function createSweeper(app: WorkerApp, { sweeps }: Pick<Registry, 'sweeps'>) {
  const failing = new Set<string>()

  /** A batch and how far it came, in one transaction. */
  const commit = (sweep: Sweep, begun: checkpoint.Run, batch: Batch) =>
    asSystem(app.db, async (system) => {
      const next = (await batch.write(system)) ?? null
      const now = app.clock.now()
      const dueAt = dueAfter(sweep, next, now)
      if (await checkpoint.save(system, begun, { cursor: next, now, ...(dueAt && { dueAt }) }))
        return { next, dueAt }
      throw new AppError('lease.lost', { retryable: true })
    })

  async function run(sweep: Sweep, signal: AbortSignal) {
    const { name: process } = sweep
    const begun = await asSystem(app.db, (system) =>
      checkpoint.begin(system, { process, now: app.clock.now() }),
    )
    let cursor = begun?.cursor
    while (begun && !signal.aborted) {
      const batch = await sweep.look(app, cursor, signal)
      if (batch === 'later') return
      const { next, dueAt } = await commit(sweep, begun, batch)
      recover(sweep)
      if (dueAt) return
      cursor = next
    }
  }

  function recover({ name }: Sweep) {
    if (failing.delete(name)) app.log.info({ name }, 'sweep works again')
  }

  /** Its lease says when it is tried again. */
  function tell({ name }: Sweep, error: unknown) {
    if (error instanceof AppError && error.retryable) throw error
    if (!failing.has(name)) app.log.error({ name, error }, 'sweep fails')
    failing.add(name)
  }

  return async (signal: AbortSignal): Promise<boolean> => {
    for (const sweep of sweeps)
      if (!signal.aborted) await run(sweep, signal).catch((error: unknown) => tell(sweep, error))
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
