import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { chores, isOpen, occurrences } from './chore.table.ts'
import { legible, type Named, nameField } from './chore.ts'

/** The chores in use that are this person's, or whose open turn is. */
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
        or(eq(chores.assigneeId, userId), eq(occurrences.assigneeId, userId)),
      ),
    )
    .orderBy(asc(chores.id))
  return rows.map(({ id, name }): { id: Id; name: string } => ({
    id,
    name: legible(() => vault.open(nameField(id), name)),
  }))
}
