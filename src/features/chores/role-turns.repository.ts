import { statement } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'

/** More than anybody has at once. */
const TURNS_MAX = 100

const held = statement<{ readonly id: Id }>(`
  select o.id
  from occurrences o join chores c on c.guild_id = o.guild_id and c.id = o.chore_id
  where o.guild_id = $1::bigint and o.status = 'open' and o.assignee_id = $2::bigint
    and c.assignment @> '{"among": {"kind": "role"}}'
  order by o.due_at, o.id limit ${TURNS_MAX}`)

/** The open turns that somebody has of chores whose pool is a role. */
export async function roleTurnsOf(
  { tx, guildId }: GuildScope,
  userId: Snowflake,
): Promise<readonly Id[]> {
  return (await held(tx, [guildId, userId])).map(({ id }) => id)
}
