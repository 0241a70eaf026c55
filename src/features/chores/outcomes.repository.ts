import { Temporal } from '../../core/clock.ts'
import { statement } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { firstIdAt, type Id, type Snowflake } from '../../core/ids.ts'
import { legible } from '../../core/legible.ts'
import { nameField } from '../model/index.ts'

interface Row {
  readonly at: string
  readonly choreId: Id | null
  readonly name: Buffer | null
}

/**
 * By ids, which grow with time and are the primary keys. Whoever does what is another's has done it; only what was
 * somebody's alone can they have missed.
 */
const find = statement<Row>(`
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, "choreId", name
  from (
    select d.completed_at as at, null::uuid as "choreId", null::bytea as name
    from completions d
    where d.guild_id = $1::bigint and d.id >= $3::uuid and d.completed_by = $2::bigint
      and d.undone_at is null
      and 'done' = (
        select status from occurrences o where o.guild_id = d.guild_id and o.id = d.occurrence_id)
    union all
    select o.due_at, c.id, c.name
    from occurrences o join chores c on c.guild_id = o.guild_id and c.id = o.chore_id
    where o.guild_id = $1::bigint and o.id >= $3::uuid and o.assignee_id = $2::bigint
      and o.status = 'missed'
  ) ended
  order by ended.at`)

interface Wanted {
  readonly userId: Snowflake
  readonly since: Temporal.Instant
}

/**
 * When somebody did a turn since then, or missed one, which then has a name; the earliest first, without what was taken
 * back.
 */
export async function outcomesOf({ tx, guildId, vault }: GuildScope, { userId, since }: Wanted) {
  const rows = await find(tx, [guildId, userId, firstIdAt(since.epochMilliseconds)])
  return rows.map(({ at, choreId, name }) => ({
    at: Temporal.Instant.from(at),
    ...(choreId &&
      name && { missed: { chore: legible(() => vault.open(nameField(choreId), name)) } }),
  }))
}
