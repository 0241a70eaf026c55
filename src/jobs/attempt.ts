import type { WorkerApp } from '../app.ts'
import { asSystem } from '../core/db/scope.ts'
import { AppError } from '../core/errors.ts'
import * as deliveries from '../core/outbox/deliveries.ts'
import { jittered } from '../core/resilience/jitter.ts'
import { carryOut } from './carry-out.ts'
import { type Ending, endingOfFault } from './ending.ts'
import type { JobMetrics } from './job-metrics.ts'
import type { Registry } from './registry.ts'

/** Before the lease is over, so that the end of the attempt can still be written. */
const ATTEMPT_MS_MAX = (deliveries.LEASE_SECONDS - 5) * 1_000
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

/** Whoever does not look at the signal is left behind: whatever they still write, the fence refuses. */
async function tried(
  { app, registry, stopped }: Workplace,
  lease: deliveries.Lease,
): Promise<Ending> {
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(ATTEMPT_MS_MAX)])
  try {
    return await unlessAborted(carryOut(app, registry, { lease, signal }), signal)
  } catch (error) {
    if (stopped.aborted)
      return { state: 'again', afterMs: 0, reason: 'stopped', countsAttempt: false }
    if (!(error instanceof AppError && error.retryable))
      app.log.error({ ...fieldsOf(lease), error }, 'effect failed')
    return endingOfFault(error, lease.attempts)
  }
}

function write({ app }: Workplace, lease: deliveries.Lease, ending: Ending): Promise<boolean> {
  const at = app.clock.now()
  return asSystem(app.db, (system) => {
    if (ending.state !== 'again') return deliveries.settle(system, lease, { ...ending, at })
    const { reason, countsAttempt } = ending
    const milliseconds = Math.round(jittered(ending.afterMs, JITTER))
    const availableAt = at.add({ milliseconds })
    return deliveries.giveBack(system, lease, { availableAt, reason, countsAttempt })
  })
}

function unlessAborted<T>(running: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error('no end within the lease', { cause: signal.reason }))
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    running.then(resolve, reject)
  })
}
