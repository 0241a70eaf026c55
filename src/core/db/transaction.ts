import { AppError } from '../errors.ts'
import type { Db, Tx } from './client.ts'
import { timedOut, toAppError } from './faults.ts'

const ATTEMPTS_MAX = 3
/** How long an aborted caller still waits for a COMMIT that is on its way. */
const COMMIT_GRACE_MS = 100

/**
 * One transaction. An aborted signal rolls it back and rejects at once with 'db.timeout', so that
 * «nothing was changed» is true; 'db.uncertain' when it was already committing. Whoever loses a
 * compare-and-set (or a deadlock) decides again, on fresh rows.
 */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>, signal?: AbortSignal) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(db, work, signal)
    } catch (error) {
      const lost = error instanceof AppError && error.code === 'db.conflict'
      if (!lost || attempt === ATTEMPTS_MAX) throw error
    }
  }
}

async function once<T>(db: Db, work: (tx: Tx) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const leave = await db.bulkhead.enter(signal)
  let committing = false
  const running = db.pool.transaction(async (tx) => {
    if (signal?.aborted) throw timedOut(signal)
    const value = await unlessAborted(work(tx), signal)
    committing = true
    return value
  })
  running.then(leave, leave)
  try {
    return await unlessAborted(running, signal)
  } catch (error) {
    const fault = toAppError(error)
    const mayBeDone = committing && fault instanceof AppError && fault.code !== 'db.refused'
    if (!mayBeDone) throw fault
    return withinGrace(running, fault)
  }
}

function unlessAborted<T>(running: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return running
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(timedOut(signal))
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp)
    const forget = () => signal.removeEventListener('abort', giveUp)
    running.finally(forget).then(resolve, reject)
  })
}

/** The COMMIT was sent: what counts is its answer, if it still comes. */
async function withinGrace<T>(running: Promise<T>, cause: AppError): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, COMMIT_GRACE_MS, cause)
  })
  try {
    return await Promise.race([running, late])
  } catch (error) {
    const fault = toAppError(error)
    const settled = fault instanceof AppError && /conflict|refused/.test(fault.code)
    throw settled ? fault : new AppError('db.uncertain', { retryable: true, cause: error })
  } finally {
    clearTimeout(timer)
  }
}
