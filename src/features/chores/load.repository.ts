import { Temporal } from '../../core/clock.ts'
import { statement } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { firstIdAt, type Id, type Snowflake } from '../../core/ids.ts'
import { LOAD_DAYS } from '../rotations/index.ts'
import type { Borne } from './load.ts'

interface Row {
  readonly who: Snowflake
  readonly effort: number
  readonly lastDone: string | null
}

/**
 * By the ids of completions, which grow with time and are the primary key: what was done in the window was not said
 * before it. Who helped bears an equal part of it. What is open counts as well, for each of those whose it is.
 */
const find = statement<Row>(`
  select who::text as who, sum(effort)::float8 as effort,
    to_char(max(done_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "lastDone"
  from (
    select part.who, d.effort::float8 / (1 + jsonb_array_length(d.helper_ids)) as effort, part.done_at
    from completions d
      cross join lateral (
        select d.completed_by, d.completed_at
        union all select id::bigint, null from jsonb_array_elements_text(d.helper_ids) as helper (id)
      ) as part (who, done_at)
    where d.guild_id = $1::bigint and d.id >= $2::uuid and d.undone_at is null
      and d.completed_at >= $3::timestamptz
    union all
    select held.who, c.effort, null
    from occurrences o join chores c on c.guild_id = o.guild_id and c.id = o.chore_id
      cross join lateral unnest(coalesce(o.shared_by, array[o.assignee_id])) as held (who)
    where o.guild_id = $1::bigint and o.status = 'open' and o.id is distinct from $4::uuid
  ) borne
  where $5::bigint[] is null or who = any ($5::bigint[])
  group by who`)

interface Wanted {
  /** Null: whoever it may be, as nobody is named. */
  readonly pool: readonly Snowflake[] | null
  readonly at: Temporal.Instant
  /** What is open and counts for nobody: it is about to end, or to be given. */
  readonly exceptId: Id | null
}

/** What each of them bears over all chores of the guild. Who bears nothing is missing. */
export async function borneBy(
  { tx, guildId }: GuildScope,
  { pool, at, exceptId }: Wanted,
): Promise<ReadonlyMap<Snowflake, Borne>> {
  const since = at.subtract({ hours: 24 * LOAD_DAYS })
  const first = firstIdAt(since.epochMilliseconds)
  const ids = pool && `{${pool.join()}}`
  const rows = await find(tx, [guildId, first, since.toString(), exceptId, ids])
  return new Map(
    rows.map(({ who, effort, lastDone }) => [
      who,
      { effort, lastDoneAt: lastDone === null ? null : Temporal.Instant.from(lastDone) },
    ]),
  )
}
