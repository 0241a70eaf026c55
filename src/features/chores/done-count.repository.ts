import type { Temporal } from '../../core/clock.ts'
import { statement } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { firstIdAt, type Snowflake } from '../../core/ids.ts'

export interface DoneCount {
  /** Done by themselves in all of the time that is looked at. */
  readonly all: number
  /** Of these, lately. */
  readonly lately: number
  /** What others did with them. */
  readonly helped: number
}

/** By the ids of completions, which grow with time and are the primary key. */
const count = statement<DoneCount>(`
  select count(*) filter (where completed_by = $2::bigint)::int as "all",
    count(*) filter (where completed_by = $2::bigint and completed_at >= $5::timestamptz)::int as lately,
    count(*) filter (where completed_by <> $2::bigint)::int as helped
  from completions
  where guild_id = $1::bigint and id >= $3::uuid and completed_at >= $4::timestamptz
    and undone_at is null
    and (completed_by = $2::bigint or helper_ids @> to_jsonb($2::bigint::text))`)

interface Wanted {
  readonly userId: Snowflake
  readonly since: Temporal.Instant
  readonly lately: Temporal.Instant
}

/** What somebody did and helped with since then, without what was taken back. */
export async function doneCount(
  { tx, guildId }: GuildScope,
  { userId, since, lately }: Wanted,
): Promise<DoneCount> {
  const first = firstIdAt(since.epochMilliseconds)
  const times = [since, lately].map(String)
  const [row] = await count(tx, [guildId, userId, first, ...times])
  return row ?? { all: 0, lately: 0, helped: 0 }
}
