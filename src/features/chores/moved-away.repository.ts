import { statement } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'

/** More than anybody has at once. */
const TURNS_MAX = 100

interface MovedAway {
  readonly id: Id
  /** Of the event that says whose it was. */
  readonly moveId: Id
}

const moved = statement<MovedAway>(`
  select id, turn #>> '{reason,moveId}' as "moveId" from occurrences
  where guild_id = $1::bigint and status = 'open' and turn #>> '{reason,code}' = 'turns.wentAway'
    and turn #>> '{reason,who}' = $2::text and turn #>> '{reason,moveId}' is not null
  order by due_at, id limit ${TURNS_MAX}`)

/** The open turns that went to others because somebody was to be away, and have stayed with them since. */
export const movedAway = (
  { tx, guildId }: GuildScope,
  userId: Snowflake,
): Promise<readonly MovedAway[]> => moved(tx, [guildId, userId])
