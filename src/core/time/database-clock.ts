import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Clock, Temporal } from '../clock.ts'
import type { Db, Tx } from '../db/client.ts'
import { transact } from '../db/transaction.ts'
import { within } from '../resilience/within.ts'
import { systemClock } from './system-clock.ts'

const AGAIN_MS = 60_000
const FAILED_AGAIN_MS = 5_000
const TRIP_MS_MAX = 500

const NOW = sql`select extract(epoch from clock_timestamp()) * 1000 as ms`

export interface DatabaseClock extends Clock {
  /** Resolves after the first measurement that worked, or after `ms` without one. */
  started(ms: number): Promise<void>
  stop(): void
}

const answer = z.object({ ms: z.coerce.number() })

/**
 * The clock of this machine, corrected by that of the database: what is due is due for all replicas at once,
 * however wrong one of them is. Measured now and every minute.
 */
export function createDatabaseClock(db: Db, clock: Clock): DatabaseClock {
  const stopped = new AbortController()
  const first = Promise.withResolvers<void>()
  let offsetMs = 0
  let timer: NodeJS.Timeout | undefined

  async function measure() {
    const ask = async (tx: Tx) => {
      const before = performance.now()
      const [row] = await tx.execute(NOW)
      const tripMs = performance.now() - before
      return { tripMs, offset: answer.parse(row).ms + tripMs / 2 - clock.now().epochMilliseconds }
    }
    const { tripMs, offset } = await transact(db, ask, { signal: stopped.signal })
    // Somewhere in a long trip the clock was read, and nobody knows where.
    if (tripMs > TRIP_MS_MAX) throw new RangeError('the database took too long to tell its time')
    offsetMs = Math.round(offset)
    first.resolve()
  }

  function again(ms: number) {
    if (!stopped.signal.aborted) timer = setTimeout(turn, ms).unref()
  }
  function turn() {
    measure().then(
      () => again(AGAIN_MS),
      () => again(FAILED_AGAIN_MS),
    )
  }
  turn()

  return {
    // Not by Temporal's own sum, which takes ten times as long: every id and every interaction asks.
    now: () => Temporal.Instant.fromEpochMilliseconds(clock.now().epochMilliseconds + offsetMs),
    // Its timer keeps the process alive: without a database there may be nothing else yet that does.
    started: (ms) => within(first.promise, ms, undefined),
    stop() {
      stopped.abort()
      clearTimeout(timer)
    },
  }
}

/** What a process lives by: the clock that it is given, such as a virtual one, or the corrected one of its machine. */
export const clockOf = (db: Db, given: Clock | undefined): DatabaseClock =>
  given
    ? { now: () => given.now(), started: async () => undefined, stop: () => undefined }
    : createDatabaseClock(db, systemClock)
