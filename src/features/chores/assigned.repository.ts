import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { chores, occurrences } from './chore.table.ts'
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
      and(
        eq(occurrences.guildId, chores.guildId),
        eq(occurrences.choreId, chores.id),
        eq(occurrences.status, 'open'),
      ),
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

/** Which of them: so many, after one of them. */
interface Part {
  readonly after?: Id
  readonly limit: number
}

interface Place {
  readonly zone: string
  readonly dayStartMinutes: number
}

/** The chores in use whose times are those of another zone, or of days that begin at another time. */
export async function elsewhere(
  { tx, guildId }: GuildScope,
  { zone, dayStartMinutes }: Place,
  { after, limit }: Part,
): Promise<readonly Id[]> {
  const { schedule } = chores
  const isElsewhere = sql`(${schedule} ->> 'zone', coalesce((${schedule} ->> 'dayStartMinutes')::int, 0))
    <> (${zone}, ${dayStartMinutes}::int)`
  const rows = await tx
    .select({ id: chores.id })
    .from(chores)
    .where(
      and(
        eq(chores.guildId, guildId),
        isNull(chores.archivedAt),
        isElsewhere,
        after ? gt(chores.id, after) : undefined,
      ),
    )
    .orderBy(asc(chores.id))
    .limit(limit)
  return rows.map(({ id }) => id)
}
