import type { WorkerApp } from '../app.ts'
import { asSystem } from '../core/db/scope.ts'
import { AppError } from '../core/errors.ts'
import * as deliveries from '../core/outbox/deliveries.ts'
import { LEASE_SECONDS } from '../core/outbox/lease.ts'
import { jittered } from '../core/resilience/jitter.ts'
import { ageOf, carryOut } from './carry-out.ts'
import { again, type Ending, endingOfFault } from './ending.ts'
import type { JobMetrics } from './job-metrics.ts'
import type { Registry } from './registry.ts'

/** Before the lease is over, so that the end of the attempt can still be written. */
const ATTEMPT_MS_MAX = (LEASE_SECONDS - 5) * 1_000
const JITTER = 0.2

/** What an attempt needs besides its row. */
export interface Workplace {
  readonly app: WorkerApp
  readonly registry: Registry
  readonly metrics: JobMetrics
  /** Aborted when this process has to end now. */
  readonly stopped: AbortSignal
}

/** One attempt at a leased row, with its end written into the row. */
export async function attempt(at: Workplace, lease: deliveries.Lease): Promise<void> {
  const began = performance.now()
  const lagMs = at.app.clock.now().epochMilliseconds - lease.availableAt
  const ending = await tried(at, lease)
  const kept = await write(at, lease, ending)
  const outcome = kept ? ending.state : 'fenced'
  at.metrics.ended({ lane: lease.lane, outcome, lagSeconds: lagMs / 1000 })
  const reason = ending.state === 'again' ? ending.reason : ending.error
  const ms = Math.round(performance.now() - began)
  const fields = { ...fieldsOf(lease), outcome, reason, ms }
  if (outcome === 'parked') at.app.log.error(fields, 'effect parked')
  else at.app.log.info(fields, 'effect attempted')
}

/** `cause` leads to the log line of the interaction, or to an event. */
const fieldsOf = ({ guildId, kind, correlationId, id, attempts }: deliveries.Lease) => ({
  guild: guildId,
  kind,
  cause: correlationId,
  effect: id,
  attempts,
})

/** Whoever does not look at the signal is left behind: whatever they still settle, the fence refuses. */
async function tried(at: Workplace, lease: deliveries.Lease): Promise<Ending> {
  const { app, registry, stopped } = at
  try {
    return await withinLease(stopped, (signal) => carryOut(app, registry, { lease, signal }))
  } catch (error) {
    if (stopped.aborted) return again(0, 'stopped')
    if (!(error instanceof AppError && error.retryable))
      app.log.error({ ...fieldsOf(lease), error }, 'effect failed')
    const ageMs = ageOf(lease, app.clock.now().epochMilliseconds)
    return endingOfFault(error, { attempts: lease.attempts, ageMs })
  }
}

function write({ app }: Workplace, lease: deliveries.Lease, ending: Ending): Promise<boolean> {
  const at = app.clock.now()
  return asSystem(app.db, (system) => {
    if (ending.state !== 'again') return deliveries.settle(system, lease, { ...ending, at })
    const milliseconds = Math.round(jittered(ending.afterMs, JITTER))
    const availableAt = at.add({ milliseconds })
    return deliveries.giveBack(system, lease, { ...ending, availableAt })
  })
}

/** Aborts the signal when the lease is nearly over or the process has to end, and rejects then; where it has to, nothing begins. */
async function withinLease<T>(
  stopped: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  stopped.throwIfAborted()
  const over = new AbortController()
  const gaveUp = Promise.withResolvers<never>()
  const giveUp = () => {
    over.abort()
    gaveUp.reject(new Error('no end within the lease'))
  }
  const timer = setTimeout(giveUp, ATTEMPT_MS_MAX)
  stopped.addEventListener('abort', giveUp)
  try {
    return await Promise.race([run(over.signal), gaveUp.promise])
  } finally {
    clearTimeout(timer)
    stopped.removeEventListener('abort', giveUp)
  }
}
