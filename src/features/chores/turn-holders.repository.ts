import { statement } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'

interface Wanted {
  readonly after: Snowflake
  readonly limit: number
}

const holdersAfter = statement<{ readonly userId: Snowflake }>(`
  select distinct held.who as "userId"
  from occurrences o
    cross join lateral unnest(coalesce(o.shared_by, array[o.assignee_id])) as held (who)
  where o.guild_id = $1::bigint and o.status = 'open' and held.who > $2::bigint
  order by held.who limit $3::integer`)

/** Whose turn something is, alone or with others: the next of them after somebody, by their ids. */
export async function turnHolders(
  { tx, guildId }: GuildScope,
  { after, limit }: Wanted,
): Promise<readonly Snowflake[]> {
  return (await holdersAfter(tx, [guildId, after, limit])).map(({ userId }) => userId)
}
