import { and, asc, eq, gt } from 'drizzle-orm'
import { compile } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { isOpen, occurrences } from './chore.table.ts'

interface Wanted {
  readonly after: Snowflake
  readonly limit: number
}

const holdersAfter = compile<Wanted & { readonly guildId: Snowflake }>()((on, given) =>
  on
    .selectDistinct({ userId: occurrences.assigneeId })
    .from(occurrences)
    .where(
      and(
        eq(occurrences.guildId, given('guildId')),
        isOpen,
        gt(occurrences.assigneeId, given('after')),
      ),
    )
    .orderBy(asc(occurrences.assigneeId))
    .limit(given('limit')),
)

/** Whose turn something is: the next of them after somebody, by their ids. */
export async function turnHolders(
  { tx, guildId }: GuildScope,
  wanted: Wanted,
): Promise<readonly Snowflake[]> {
  const rows = await holdersAfter(tx, { guildId, ...wanted })
  return rows.flatMap(({ userId }) => userId ?? [])
}
