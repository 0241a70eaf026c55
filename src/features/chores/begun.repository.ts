import { and, eq, isNull } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { isOpen, occurrences } from './chore.table.ts'

interface Begun {
  readonly begunBy: Snowflake
  readonly begunAt: Temporal.Instant
}

/** Somebody is on it. Throws a conflict where it is not open any more, or somebody else was first. */
export const begin = (scope: GuildScope, id: Id, begun: Begun) =>
  save(scope, id, { become: begun, was: isNull(occurrences.begunBy) })

/** And not any more. Throws a conflict where that is so already. */
export const stop = (scope: GuildScope, id: Id, begunBy: Snowflake) =>
  save(scope, id, {
    become: { begunBy: null, begunAt: null },
    was: eq(occurrences.begunBy, begunBy),
  })

interface Saved {
  readonly become: Begun | { readonly begunBy: null; readonly begunAt: null }
  readonly was: ReturnType<typeof isNull>
}

/** Without another version: who does it meanwhile need not look again. */
async function save({ tx, guildId }: GuildScope, id: Id, { become, was }: Saved) {
  const saved = await tx
    .update(occurrences)
    .set(become)
    .where(and(eq(occurrences.guildId, guildId), eq(occurrences.id, id), isOpen, was))
    .returning({ id: occurrences.id })
  if (saved.length === 0) throw new AppError('db.conflict', { retryable: true })
}
