import { statement } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'

/** More than anybody keeps in mind. */
const TURNS_MAX = 25

const indebted = statement<{ readonly id: Id }>(`
  select o.id from occurrences o
  where o.guild_id = $1::bigint and o.status = 'open' and (
    o.turn -> 'state' -> 'debts' @> jsonb_build_array(jsonb_build_object('by', $2::text))
    or o.turn -> 'state' -> 'debts' @> jsonb_build_array(jsonb_build_object('to', $2::text)))
  order by o.due_at, o.id limit ${TURNS_MAX}`)

/** The open turns on which it stands that somebody owes one, or is owed one. */
export async function withDebtsOf(
  { tx, guildId }: GuildScope,
  userId: Snowflake,
): Promise<readonly Id[]> {
  return (await indebted(tx, [guildId, userId])).map(({ id }) => id)
}
