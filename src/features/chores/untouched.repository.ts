import { statement } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'

/** Time may have closed a turn of it: nobody did that. */
const untouched = statement<{ readonly id: Id }>(`
  select c.id
  from chores c
  where c.guild_id = $1::bigint and c.id = any($2::uuid[]) and c.version = 1 and c.archived_at is null
    and not exists (
      select from occurrences o
      where o.guild_id = c.guild_id and o.chore_id = c.id
        and (o.status in ('done', 'skipped', 'extra') or o.begun_by is not null
          or o.postponed_from is not null or o.ticks <> '[]'))`)

/** Those of these chores that are as they were added: nobody edited or deleted them, or did anything of them. */
export async function untouchedOf(
  { tx, guildId }: GuildScope,
  choreIds: readonly Id[],
): Promise<ReadonlySet<Id>> {
  const rows = await untouched(tx, [guildId, `{${choreIds.join()}}`])
  return new Set(rows.map(({ id }) => id))
}
