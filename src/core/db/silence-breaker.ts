import { ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import { AppError } from '../errors.ts'
import { type Breaker, createBreaker } from '../resilience/breaker.ts'

const SILENCES_MAX = 5
/** How often one transaction finds out whether PostgreSQL answers again. */
const OPEN_MS = 2_000

/** PostgreSQL did not even answer BEGIN until its caller gave up: nothing was changed. */
export class Silent extends AppError {
  constructor(cause: unknown) {
    super('db.unavailable', { retryable: true, cause })
  }
}

/**
 * A database that refuses us is told apart in milliseconds, one that is silent only at the end of somebody's
 * patience. After five of those in a row nobody else waits, and one looks every two seconds.
 */
export const createSilenceBreaker = (): Breaker =>
  createBreaker(
    circuitBreaker(
      handleWhen((error) => error instanceof Silent),
      { halfOpenAfter: OPEN_MS, breaker: new ConsecutiveBreaker(SILENCES_MAX) },
    ),
    { openMs: OPEN_MS },
  )
