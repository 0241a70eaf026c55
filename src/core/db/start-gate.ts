import { AppError } from '../errors.ts'
import type { Db } from './client.ts'

/** A check per request would be a storm on a database that is just coming back. */
const AGAIN_AFTER_MS = 500

export interface StartGate {
  /** Nobody enters before the checks were passed: a wrong key must not write a single row. */
  readonly db: Db
  /** Checks unless that is done; several callers share one. Rejects with `StartRefused`. */
  check(): Promise<'ok' | 'unreachable'>
  /** Transactions that are open now. */
  inUse(): number
}

/**
 * A process starts while PostgreSQL is away, and works as soon as it is back: whoever asks first after
 * that waits for the checks, and then does what they came for.
 */
export function createStartGate(
  db: Db,
  checkStart: () => Promise<'ok' | 'unreachable'>,
): StartGate {
  let passed = false
  let running: Promise<'ok' | 'unreachable'> | undefined
  let checkedAt = Number.NEGATIVE_INFINITY
  let inUse = 0

  async function run() {
    try {
      const result = await checkStart()
      passed = result === 'ok'
      return result
    } finally {
      checkedAt = performance.now()
      running = undefined
    }
  }

  function check() {
    if (passed) return Promise.resolve('ok' as const)
    running ??= run()
    return running
  }

  async function pass() {
    const isFresh = !running && performance.now() - checkedAt < AGAIN_AFTER_MS
    const result = isFresh ? 'unreachable' : await check().catch(() => 'unreachable')
    if (result !== 'ok') throw new AppError('db.unavailable', { retryable: true })
  }

  async function enter(signal?: AbortSignal) {
    if (!passed) await pass()
    const leave = await db.bulkhead.enter(signal)
    inUse += 1
    return () => {
      inUse -= 1
      leave()
    }
  }

  return { db: { ...db, bulkhead: { ...db.bulkhead, enter } }, check, inUse: () => inUse }
}
