import type { WorkerApp } from '../app.ts'
import { asSystem } from '../core/db/scope.ts'
import { AppError } from '../core/errors.ts'
import { claimDue, type DueJob, end } from '../core/outbox/schedule.ts'
import { ATTEMPTS_MAX } from './ending.ts'
import type { JobMetrics } from './job-metrics.ts'
import type { Registry } from './registry.ts'
import { createSlots } from './slots.ts'

const BATCH_MAX = 50
/** Half of the connections: what is handed over meanwhile needs them too. */
const CONCURRENCY = 4

export interface SchedulerOptions {
  readonly registry: Registry
  readonly metrics: JobMetrics
}

/** One round: fires what is due; true when more may be. */
export function createScheduler(app: WorkerApp, { registry, metrics }: SchedulerOptions) {
  const slots = createSlots(CONCURRENCY)

  async function fire(job: DueJob): Promise<string> {
    const handler = registry.job(job.kind)
    // A build that knows it will come; until then its lease keeps it out of the way.
    if (!handler) return 'unknown'
    if (job.attempts > ATTEMPTS_MAX) return park(job)
    return handler.fire(app, job).catch((error: unknown) => failed(job, error))
  }

  /** Its lease ends by itself, and then it is due again. */
  function failed({ guildId: guild, kind, id, attempts }: DueJob, error: unknown) {
    if (error instanceof AppError && error.retryable)
      app.log.warn({ guild, kind, job: id, code: error.code }, 'job not fired')
    else app.log.error({ guild, kind, job: id, attempts, error }, 'job failed')
    return 'failed'
  }

  async function park(job: DueJob) {
    const state = 'parked'
    await asSystem(app.db, (system) =>
      end(system, job, { state, at: app.clock.now(), error: 'attempts' }),
    )
    return state
  }

  return async (): Promise<boolean> => {
    const now = app.clock.now()
    const due = await asSystem(app.db, (system) => claimDue(system, { now, limit: BATCH_MAX }))
    await Promise.all(
      due.map(async (job) => {
        const leave = await slots.take(1)
        const outcome = await fire(job).finally(leave)
        const lagSeconds = (app.clock.now().epochMilliseconds - job.dueAt) / 1000
        metrics.fired({ kind: job.kind, outcome, lagSeconds })
      }),
    )
    return due.length === BATCH_MAX
  }
}
