import type { Sql } from 'postgres'
import { StartRefused } from '../errors.ts'
import { within } from '../resilience/within.ts'

/** A pooler may hand out its processes in turn, or be several programs behind one address. */
const ROUNDS_MAX = 4
const ENTER_MS_MAX = 5_000

/** Of the process of PostgreSQL that answers. Asked without a prepared statement, which not every pooler keeps. */
async function processOf(sql: Pick<Sql, 'unsafe'>): Promise<unknown> {
  const [row] = await sql.unsafe('select pg_backend_pid() as pid')
  return row?.pid
}

/**
 * Throws `StartRefused` unless one process of PostgreSQL serves this connection from one transaction to the next. A
 * pooler in session mode lets it keep one; one in transaction mode gives it to whoever comes between two of them, so
 * somebody comes and looks. `beside` opens another connection to the same address, of one connection at most.
 */
export async function refuseShared(sql: Sql, beside: () => Sql): Promise<void> {
  const ours = await processOf(sql)
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const other = beside()
    const isKept = other.begin(async (tx) => {
      const theirs = await processOf(tx)
      return theirs !== ours && (await processOf(sql)) === ours
    })
    isKept.catch(() => undefined) // it may end after us
    try {
      const found = await within(isKept, ENTER_MS_MAX, 'full' as const)
      if (found !== true) throw new StartRefused([found === 'full' ? FULL : SHARED])
    } finally {
      await other.end({ timeout: 0 })
    }
  }
}

/** Also of who finds out only later. */
export const SHARED =
  'This address leads through a pooler in transaction mode, such as PgBouncer, which keeps no lock between two transactions: set DATABASE_DIRECT_URL to PostgreSQL itself, or to a pooler in session mode.'

const FULL =
  'This address leads through a pooler that lets no second connection in, so nobody can tell whether it keeps a session: let it have a connection more, or set DATABASE_DIRECT_URL to PostgreSQL itself.'
