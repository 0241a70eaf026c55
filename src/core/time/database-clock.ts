import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/client.ts'
import { transact } from '../db/transaction.ts'

const AGAIN_MS = 60_000
const FAILED_AGAIN_MS = 5_000

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
    const before = performance.now()
    const [row] = await transact(
      db,
      (tx) => tx.execute(sql`select extract(epoch from clock_timestamp()) * 1000 as ms`),
      { signal: stopped.signal },
    )
    const { ms } = answer.parse(row)
    const tripMs = performance.now() - before
    offsetMs = Math.round(ms + tripMs / 2 - clock.now().epochMilliseconds)
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
    now: () => clock.now().add({ milliseconds: offsetMs }),
    started: (ms) =>
      Promise.race([
        first.promise,
        // Keeps the process alive: without a database there may be nothing else yet that does.
        new Promise<void>((resolve) => setTimeout(resolve, ms)),
      ]),
    stop() {
      stopped.abort()
      clearTimeout(timer)
    },
  }
}
