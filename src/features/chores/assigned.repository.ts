import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { chores, isOpen, occurrences } from './chore.table.ts'
import { legible, type Named, nameField } from './chore.ts'

/** Ids of roles are no ids of members. */
const isNamedIn = (userId: Snowflake) =>
  sql`jsonb_path_exists(${chores.assignment}, '$.** ? (@ == $who)', jsonb_build_object('who', ${userId}::text))`

/** The chores in use that name this person, or whose open turn is theirs. */
export async function assignedTo(
  { tx, guildId, vault }: GuildScope,
  userId: Snowflake,
): Promise<readonly Named[]> {
  const rows = await tx
    .select({ id: chores.id, name: chores.name })
    .from(chores)
    .innerJoin(
      occurrences,
      and(eq(occurrences.guildId, chores.guildId), eq(occurrences.choreId, chores.id), isOpen),
    )
    .where(
      and(
        eq(chores.guildId, guildId),
        isNull(chores.archivedAt),
        or(
          isNamedIn(userId),
          eq(occurrences.assigneeId, userId),
          sql`${userId}::bigint = any (${occurrences.sharedBy})`,
        ),
      ),
    )
    .orderBy(asc(chores.id))
  return rows.map(({ id, name }): { id: Id; name: string } => ({
    id,
    name: legible(() => vault.open(nameField(id), name)),
  }))
}
