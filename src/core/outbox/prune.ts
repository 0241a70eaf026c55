import type { Temporal } from '../clock.ts'
import { statement } from '../db/compiled.ts'
import type { SystemScope } from '../db/scope.ts'

/** So that no transaction of it holds anything for long. */
export const PRUNE_ROWS_MAX = 1_000

const some = (table: string, of: string, where: string) =>
  statement(`
    with old as (select ${of} from ${table} where ${where} limit ${PRUNE_ROWS_MAX})
    delete from ${table} t using old where (${of.replace(/\w+/g, 't.$&')}) = (${of.replace(/\w+/g, 'old.$&')})`)

const settledRows = some(
  'outbox',
  'guild_id, id',
  `state in ('done', 'gone', 'expired') and settled_at < $1::timestamptz`,
)
const settledJobs = some(
  'scheduled_jobs',
  'guild_id, id',
  `state in ('fired', 'dropped') and settled_at < $1::timestamptz`,
)
const arrivals = some('inbox', 'guild_id, source, source_key', 'received_at < $1::timestamptz')

export interface Prune {
  /** A repetition that comes later than this is not recognized. */
  readonly arrivedBefore: Temporal.Instant
  readonly settledBefore: Temporal.Instant
}

/** Takes away what nobody will ask for any more, a bounded part of it. Parked rows stay until an operator decides. */
export async function prune({ tx }: SystemScope, { arrivedBefore, settledBefore }: Prune) {
  const settled = settledBefore.toString()
  const counts = [
    await counted(settledRows(tx, [settled])),
    await counted(settledJobs(tx, [settled])),
    await counted(arrivals(tx, [arrivedBefore.toString()])),
  ]
  return { more: counts.some((count) => count === PRUNE_ROWS_MAX) }
}

/** postgres.js gives its rows their number, also where it returns none. */
const counted = async (deleted: Promise<readonly unknown[]>) =>
  Number(((await deleted) as { readonly count?: number }).count ?? 0)
