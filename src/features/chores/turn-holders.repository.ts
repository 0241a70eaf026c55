import { statement } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'

const holdersAfter = statement<{ readonly userId: Snowflake }>(`
  select distinct held.by_id as "userId"
  from occurrences o join chores c on c.guild_id = o.guild_id and c.id = o.chore_id
    cross join lateral (values (o.assignee_id), (c.assignee_id)) as held (by_id)
  where o.guild_id = $1::bigint and o.status = 'open' and held.by_id > $2::bigint
  order by held.by_id limit $3::integer`)

/** Whose turn something is, or whose chore it is: the next of them after somebody, by their ids. */
export async function turnHolders(
  { tx, guildId }: GuildScope,
  { after, limit }: { readonly after: Snowflake; readonly limit: number },
): Promise<readonly Snowflake[]> {
  return (await holdersAfter(tx, [guildId, after, limit])).map(({ userId }) => userId)
}
