import { setTimeout as wait } from 'node:timers/promises'
import { defined } from '../defined.ts'
import { AppError } from '../errors.ts'
import { jittered } from '../resilience/jitter.ts'
import type { Db, Tx } from './client.ts'
import { opened } from './compiled.ts'
import { timedOut, toAppError } from './faults.ts'
import { Silent } from './silence-breaker.ts'

/** Of two at once one loses, and of a crowd somebody loses several times in a row. */
const ATTEMPTS_MAX = 6
const PAUSE_MS = 8
/** How long an aborted caller still waits for a COMMIT that is on its way. */
const COMMIT_GRACE_MS = 100

export interface Terms {
  /** Aborting rolls back, and rejects at once with 'db.timeout'. */
  readonly signal?: AbortSignal | undefined
  /** Nothing hangs on the COMMIT of who only read, so nobody waits for it. */
  readonly readOnly?: boolean | undefined
}

/** Asks for the last statement of a transaction, which leaves in one flight with its COMMIT. */
export type Leave = (ask: () => PromiseLike<unknown>) => void

type Work<T> = (tx: Tx, leave: Leave, attempt: number) => Promise<T>

/**
 * One transaction. An aborted signal rolls it back and rejects at once with 'db.timeout', so that
 * «nothing was changed» is true; 'db.uncertain' when it was already committing. Whoever loses a
 * compare-and-set (or a deadlock) decides again, on fresh rows, a few times. A last statement that fails turns the
 * COMMIT into a rollback, and its fault is the transaction's.
 */
export async function transact<T>(db: Db, work: Work<T>, terms: Terms = {}) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await heard(db, () => once(db, (tx, leave) => work(tx, leave, attempt), terms))
    } catch (error) {
      const lost = error instanceof AppError && error.code === 'db.conflict'
      if (!lost || attempt === ATTEMPTS_MAX) throw error
      await pause(attempt, terms)
    }
  }
}

/** Whoever lost once knows who won. Who loses again comes too close to others, and waits for as long as chance says. */
async function pause(attempt: number, { signal }: Terms) {
  if (attempt === 1) return
  const ms = jittered(PAUSE_MS * 2 ** (attempt - 2), 1)
  await wait(ms, undefined, defined({ signal })).catch(() => {
    throw timedOut(signal)
  })
}

/** Unless nobody heard of PostgreSQL for a while: then whoever asks is told so at once. */
async function heard<T>(db: Db, run: () => Promise<T>): Promise<T> {
  let value: { readonly of: T } | undefined
  const ran = await db.breaker.run(async () => {
    value = { of: await run() }
    return true
  })
  if (ran && value) return value.of
  throw new AppError('db.unavailable', { retryable: true })
}

type Attempt<T> = (tx: Tx, leave: Leave) => Promise<T>

async function once<T>(db: Db, work: Attempt<T>, { signal, readOnly }: Terms): Promise<T> {
  const free = await db.bulkhead.enter(signal)
  let committing = false
  let askLast: Parameters<Leave>[0] | undefined
  let lastFault: PromiseLike<unknown> | undefined
  const leave: Leave = (ask) => {
    askLast = ask
  }
  const read = Promise.withResolvers<T>()
  let isHeard = false
  const running = db.pool
    .transaction(async (tx) => {
      void opened(tx).then(() => {
        isHeard = true
      })
      if (signal?.aborted) throw timedOut(signal)
      const value = await unlessAborted(work(tx, leave), signal)
      committing = true
      // Asked here and now, and looked at below, once COMMIT was answered too.
      lastFault = askLast?.().then(
        () => undefined,
        (error: unknown) => error,
      )
      // Whatever was read outside of a transaction was read as somebody else.
      if (readOnly) read.resolve(opened(tx).then(() => value))
      return value
    })
    .then(async (value) => {
      const fault = await lastFault
      if (fault === undefined) return value
      committing = false // COMMIT was answered, with a rollback
      throw fault
    })
  running.then(free, free)
  try {
    return await unlessAborted(readOnly ? Promise.race([read.promise, running]) : running, signal)
  } catch (error) {
    const fault = isHeard || !signal?.aborted ? toAppError(error) : new Silent(error)
    const mayBeDone = committing && fault instanceof AppError && fault.code !== 'db.refused'
    if (!mayBeDone) throw fault
    return withinGrace(running, fault, () => committing)
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
async function withinGrace<T>(
  running: Promise<T>,
  cause: AppError,
  isCommitting: () => boolean,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, COMMIT_GRACE_MS, cause)
  })
  try {
    return await Promise.race([running, late])
  } catch (error) {
    const fault = toAppError(error)
    const settled =
      fault instanceof AppError && (!isCommitting() || /conflict|refused/.test(fault.code))
    throw settled ? fault : new AppError('db.uncertain', { retryable: true, cause: error })
  } finally {
    clearTimeout(timer)
  }
}
