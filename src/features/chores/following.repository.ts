import { and, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { isBefore, Temporal } from '../../core/clock.ts'
import { oneOf } from '../../core/db/one-of.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import { type CompletedOccurrence, type Following, saidAt } from '../model/index.ts'
import { isGiven } from '../rotations/index.ts'
import { completions, inRow, isOpen, occurrences } from './chore.table.ts'

// What there is of a chore since one of its turns was done: undoing that takes it away.

/**
 * In time, or because of it; without what was done before it, and is due later. What is open is: since an edit, it may
 * be due sooner than what was done early.
 */
export async function since(
  { tx, guildId }: GuildScope,
  { chore, forMember, dueAt, completion }: CompletedOccurrence,
): Promise<readonly Following[]> {
  const { id, status, postponedFrom, turn, begunBy, begunAt, ticks } = occurrences
  const said = sql<
    string | null
  >`coalesce(${completions.recordedAt}, ${completions.completedAt})::text`
  const isNext = completion.nextId ? eq(id, completion.nextId) : undefined
  const rows = await tx
    .select({ id, status, postponedFrom, turn, begunBy, begunAt, ticks, said })
    .from(occurrences)
    .leftJoin(
      completions,
      and(
        eq(completions.guildId, guildId),
        eq(completions.occurrenceId, id),
        isNull(completions.undoneAt),
      ),
    )
    .where(
      and(
        eq(occurrences.guildId, guildId),
        inRow({ chore, forMember }),
        or(gt(occurrences.dueAt, dueAt), isNext, isOpen),
        ne(status, 'extra'),
      ),
    )
  return rows
    .filter(
      ({ said }) => said === null || !isBefore(Temporal.Instant.from(said), saidAt(completion)),
    )
    .map(({ postponedFrom, turn, ...row }) => ({
      ...row,
      isPostponed: postponedFrom !== null,
      isGiven: row.status === 'open' && turn !== null && isGiven(turn.reason),
    }))
}

/**
 * Nothing of it was done. What stood on it was taken back before, and is in the log. Throws a conflict when somebody
 * did something with one of them meanwhile.
 */
export async function remove({ tx, guildId }: GuildScope, turns: readonly Following[]) {
  const ids = turns.map(({ id }) => id)
  if (ids.length === 0) return
  const { status, id } = occurrences
  await tx
    .delete(completions)
    .where(and(eq(completions.guildId, guildId), oneOf(completions.occurrenceId, ids)))
  const removed = await tx
    .delete(occurrences)
    .where(
      and(
        eq(occurrences.guildId, guildId),
        oneOf(id, ids),
        inArray(status, ['open', 'covered', 'missed', 'neutral']),
      ),
    )
    .returning({ id })
  if (removed.length < ids.length) throw new AppError('db.conflict', { retryable: true })
}
