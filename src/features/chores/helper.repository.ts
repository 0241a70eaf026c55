import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { HELPERS_MAX } from '../model/index.ts'
import { completions } from './chore.table.ts'

const { helperIds } = completions

/** The turn that this completion stands on, or stood on. */
export async function turnOf({ tx, guildId }: GuildScope, completionId: Id) {
  const [found] = await tx
    .select({ id: completions.occurrenceId })
    .from(completions)
    .where(and(eq(completions.guildId, guildId), eq(completions.id, completionId)))
  return found?.id
}

/** One more who helped. Throws a conflict where that is not so any more: taken back, full, or named already. */
export const add = (scope: GuildScope, completionId: Id, by: Snowflake) =>
  save(scope, completionId, {
    become: sql`${helperIds} || jsonb_build_array(${by}::text)`,
    where: sql`not ${helperIds} ? ${by} and jsonb_array_length(${helperIds}) < ${HELPERS_MAX}`,
  })

/** One less. Throws a conflict where they are none of them any more. */
export const remove = (scope: GuildScope, completionId: Id, by: Snowflake) =>
  save(scope, completionId, {
    become: sql`${helperIds} - ${by}::text`,
    where: sql`${helperIds} ? ${by}`,
  })

interface Saved {
  readonly become: SQL
  readonly where: SQL
}

async function save({ tx, guildId }: GuildScope, completionId: Id, { become, where }: Saved) {
  const saved = await tx
    .update(completions)
    .set({ helperIds: become })
    .where(
      and(
        eq(completions.guildId, guildId),
        eq(completions.id, completionId),
        isNull(completions.undoneAt),
        where,
      ),
    )
    .returning({ id: completions.id })
  if (saved.length === 0) throw new AppError('db.conflict', { retryable: true })
}
