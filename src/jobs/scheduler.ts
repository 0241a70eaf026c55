import type { WorkerApp } from '../app.ts'
import { asSystem } from '../core/db/scope.ts'
import { claimDue, type DueJob, end, putOff } from '../core/outbox/schedule.ts'
import { ATTEMPTS_MAX, again, type Ending, endingOfFault, parked } from './ending.ts'
import type { ScheduledJob } from './job.ts'
import type { JobMetrics } from './job-metrics.ts'
import type { Registry } from './registry.ts'
import { createSlots } from './slots.ts'

/** Half of the connections: what is handed over meanwhile needs them too. */
const CONCURRENCY = 4
/** So few that the last one begins long before the lease of all is over. */
const BATCH_MAX = 4 * CONCURRENCY
const UNKNOWN_MS = 60_000

export interface SchedulerOptions {
  readonly registry: Registry
  readonly metrics: JobMetrics
}

/** One round: fires what is due; true when more may be. */
export function createScheduler(app: WorkerApp, { registry, metrics }: SchedulerOptions) {
  const slots = createSlots(CONCURRENCY)

  async function fire(job: DueJob, signal: AbortSignal): Promise<string> {
    const ending = await attempt(job, signal)
    if (typeof ending === 'string') return ending
    const { guildId: guild, kind, id, attempts } = job
    const reason = ending.state === 'again' ? ending.reason : ending.error
    const fields = { guild, kind, job: id, attempts, outcome: ending.state, reason }
    if (ending.state === 'parked') app.log.error(fields, 'job parked')
    else app.log.warn(fields, 'job not fired')
    const isWritten = await write(app, job, ending)
    if (isWritten && ending.state === 'parked') await tellParked(app, registry.job(kind), job)
    return ending.state
  }

  /** How it ended, where that is not written with what it did. */
  async function attempt(job: DueJob, signal: AbortSignal): Promise<'fired' | 'dropped' | Ending> {
    if (signal.aborted) return again(0, 'stopped')
    const handler = registry.job(job.kind)
    // A build that knows it will come.
    if (!handler) return again(UNKNOWN_MS, 'unknown')
    if (job.attempts > ATTEMPTS_MAX) return parked('attempts')
    try {
      return await handler.fire(app, job)
    } catch (error) {
      const { guildId: guild, kind, id, attempts } = job
      app.log.warn({ guild, kind, job: id, attempts, error }, 'job failed')
      const ageMs = app.clock.now().epochMilliseconds - job.dueAt
      return endingOfFault(error, { attempts, ageMs })
    }
  }

  return async (signal: AbortSignal): Promise<boolean> => {
    const now = app.clock.now()
    const due = await asSystem(app.db, (system) => claimDue(system, { now, limit: BATCH_MAX }))
    const outcomes = await Promise.all(
      due.map(async (job) => {
        const leave = await slots.take(1)
        const outcome = await fire(job, signal).finally(leave)
        const lagSeconds = (app.clock.now().epochMilliseconds - job.dueAt) / 1000
        metrics.fired({ kind: job.kind, outcome, lagSeconds })
        return outcome
      }),
    )
    // What fired may have appointed what is due at once: long work goes step by step, and what else is due meanwhile
    // was due before the next step.
    return due.length === BATCH_MAX || outcomes.includes('fired')
  }
}

/** False when another scheduler has it by now. */
function write(app: WorkerApp, job: DueJob, ending: Ending): Promise<boolean> {
  return asSystem(app.db, async (system) => {
    if (ending.state === 'again') return putOff(system, job, ending)
    const state = ending.state === 'parked' ? 'parked' : 'dropped'
    const why = ending.error === undefined ? {} : { error: ending.error }
    return end(system, job, { state, at: app.clock.now(), ...why })
  })
}

/** What cannot be told is parked all the same. */
async function tellParked(app: WorkerApp, handler: ScheduledJob | undefined, job: DueJob) {
  const { guildId: guild, kind, id } = job
  await handler
    ?.tellParked(app, job)
    .catch((error: unknown) => app.log.warn({ guild, kind, job: id, error }, 'parked unheard'))
}
