import type { Difference, Row } from './compare.ts'
import type { Rig } from './rig.ts'

export interface Rows {
  readonly added: readonly Row[]
  readonly completed: readonly Row[]
  /** Who did it, by occurrence. */
  readonly winners: ReadonlyMap<string, string>
  /** Where the tables and the log tell different stories. */
  readonly differences: readonly Difference[]
  /** What was given up. */
  readonly parked: number
}

/** What PostgreSQL knows, read past all row-level security. */
export async function readRows({ admin }: Rig): Promise<Rows> {
  const events = await admin`
    select type, stream_id, correlation_id, actor_id from event_log
    where type in ('chore.added', 'chore.completed')`
  const rowsOf = (type: string) =>
    events
      .filter((event) => event.type === type)
      .map((event) => ({ cause: String(event.correlation_id), about: String(event.stream_id) }))
  const completed = rowsOf('chore.completed')
  const standing = await admin`select occurrence_id from completions where undone_at is null`
  const [parked] = await admin`select
    (select count(*) from outbox where state = 'parked') +
    (select count(*) from scheduled_jobs where state = 'parked') as count`
  return {
    added: rowsOf('chore.added'),
    completed,
    winners: new Map(events.map((event) => [String(event.stream_id), String(event.actor_id)])),
    differences: withoutEvent(
      completed,
      standing.map((row) => String(row.occurrence_id)),
    ),
    parked: Number(parked?.count ?? 0),
  }
}

function withoutEvent(completed: readonly Row[], standing: readonly string[]) {
  const logged = new Set(completed.map(({ about }) => about))
  const of = standing.filter((about) => !logged.has(about))
  const found: Difference = { wrong: 'unfounded row', in: 'completions', of }
  return of.length > 0 ? [found] : []
}
