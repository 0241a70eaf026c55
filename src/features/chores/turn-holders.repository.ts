import { statement } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'

interface Wanted {
  readonly after: Snowflake
  readonly limit: number
}

const holdersAfter = statement<{ readonly userId: Snowflake }>(`
  select who as "userId"
  from (
    select held.who
    from occurrences o
      cross join lateral unnest(coalesce(o.shared_by, array[o.assignee_id])) as held (who)
    where o.guild_id = $1::bigint and o.status = 'open'
    union
    select m.user_id from members m
    where m.guild_id = $1::bigint and exists (
      select from chores c where c.guild_id = $1::bigint and c.archived_at is null
        and c.assignment @> '{"among": {"kind": "role"}}')
  ) meant
  where who > $2::bigint
  order by who limit $3::integer`)

/**
 * Whose turn something is, alone or with others, and where turns go by a role whoever takes part, as it may become
 * theirs: the next of them after somebody, by their ids.
 */
export async function turnHolders(
  { tx, guildId }: GuildScope,
  { after, limit }: Wanted,
): Promise<readonly Snowflake[]> {
  return (await holdersAfter(tx, [guildId, after, limit])).map(({ userId }) => userId)
}
