import type { WorkerApp } from '../app.ts'
import type { SystemScope } from '../core/db/scope.ts'

interface SweepSpec<C, R> {
  /** In a row, so it never changes once deployed. */
  readonly name: string
  readonly everyMinutes: number
  /** Between two batches, so that a long round takes its time and holds up no other; without it they follow at once. */
  readonly restSeconds?: number
  readCursor(stored: unknown): C
  /** What the batch needs from outside, before its transaction; 'later' when it is not to be had now. */
  look(app: WorkerApp, cursor: C | null, signal: AbortSignal): Promise<R | 'later'>
  /** The batch; returns where the next one begins, null after the last. In one transaction with the cursor. */
  write(scope: SystemScope, seen: R, app: WorkerApp): Promise<C | null>
}

/** What looks at all guilds from time to time, batch by batch. */
export interface Sweep {
  readonly name: string
  readonly everyMinutes: number
  readonly restSeconds: number
  look(app: WorkerApp, cursor: unknown, signal: AbortSignal): Promise<Batch | 'later'>
}

export interface Batch {
  write(scope: SystemScope): Promise<unknown>
}

export const defineSweep = <C, R>(spec: SweepSpec<C, R>): Sweep => ({
  name: spec.name,
  everyMinutes: spec.everyMinutes,
  restSeconds: spec.restSeconds ?? 0,
  async look(app, stored, signal): Promise<Batch | 'later'> {
    const cursor = stored === null ? null : spec.readCursor(stored)
    const seen = await spec.look(app, cursor, signal)
    if (seen === 'later') return 'later'
    return { write: (scope) => spec.write(scope, seen, app) }
  },
})
