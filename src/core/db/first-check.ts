import { setTimeout } from 'node:timers/promises'
import type { StartGate } from './start-gate.ts'

/** A start with PostgreSQL far away or silent does not wait longer for it than this. */
const FIRST_CHECK_MS = 1_000
const CHECK_AGAIN_MS = 2_000

/**
 * Waits a moment for the first check, and throws if it refuses; an absent database is checked again
 * until it is there, or the signal ends that. `failed` settles only if PostgreSQL refuses us then.
 */
export async function checkMeanwhile(gate: StartGate, signal: AbortSignal) {
  try {
    await Promise.race([gate.check(), setTimeout(FIRST_CHECK_MS)])
  } catch (error) {
    await gate.db.close()
    throw error
  }
  return { failed: keepChecking() }

  async function keepChecking(): Promise<unknown> {
    try {
      while ((await gate.check()) !== 'ok')
        await setTimeout(CHECK_AGAIN_MS, undefined, { signal, ref: false })
    } catch (error) {
      if (!signal.aborted) return error
    }
    return new Promise(() => undefined)
  }
}
