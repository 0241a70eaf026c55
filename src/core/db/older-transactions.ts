import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from './client.ts'
import { transact } from './transaction.ts'

const POLL_MS = 100
/** No transaction of ours idles for longer than ten seconds, nor has a statement of more than five. */
const UNSEEN_MS = 15_000
const WAIT_MS_MAX = 60_000

const seen = z.object({ now: z.string(), older: z.number(), unseen: z.number() })

/** As the login itself, because a role that it takes does not see what the login's other sessions do. */
const look = (db: Db, since: string | null) =>
  transact(db, async (tx) => {
    const [row] = await tx.execute(sql`
      select clock_timestamp()::text as now,
        (count(*) filter (where xact_start < ${since}::text::timestamptz))::integer as older,
        (count(*) filter (where state is null and usesysid <> current_user::regrole::oid))::integer as unseen
      from pg_stat_activity
      where datname = current_database() and application_name = 'chorestree' and pid <> pg_backend_pid()`)
    return seen.parse(row)
  })

/**
 * Resolves when each transaction of ours that is open now has ended; false when one does not end. Of other logins
 * nobody can see it: for those it waits as long as a transaction may last.
 */
export async function olderTransactionsEnded(db: Db): Promise<boolean> {
  const { now: since, unseen } = await look(db, null)
  if (unseen > 0) await setTimeout(UNSEEN_MS)
  const giveUpAt = performance.now() + WAIT_MS_MAX
  while (performance.now() < giveUpAt) {
    if ((await look(db, since)).older === 0) return true
    await setTimeout(POLL_MS)
  }
  return false
}
