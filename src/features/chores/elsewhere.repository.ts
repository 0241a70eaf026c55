import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { chores } from './chore.table.ts'

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
