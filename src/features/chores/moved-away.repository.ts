import { statement } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'

/** More than anybody has at once. */
const TURNS_MAX = 100

const moved = statement<{ readonly moveId: Id }>(`
  select turn #>> '{reason,moveId}' as "moveId" from occurrences
  where guild_id = $1::bigint and status = 'open' and turn #>> '{reason,code}' = 'turns.wentAway'
    and turn #>> '{reason,who}' = $2::text and turn #>> '{reason,moveId}' is not null
  order by due_at, id limit ${TURNS_MAX}`)

/**
 * The events by which open turns went to others because somebody was to be away, and have stayed with them since; in
 * the order in which the turns are due.
 */
export async function movedAway(
  { tx, guildId }: GuildScope,
  userId: Snowflake,
): Promise<readonly Id[]> {
  return (await moved(tx, [guildId, userId])).map(({ moveId }) => moveId)
}
