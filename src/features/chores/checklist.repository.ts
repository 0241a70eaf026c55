import { and, eq, sql } from 'drizzle-orm'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id } from '../../core/ids.ts'
import { type Occurrence, type Step, sealedSteps, type Tick } from '../model/index.ts'
import { asLoaded, chores, isOpen, occurrences } from './chore.table.ts'

/** Compare-and-set: throws a conflict when the chore was saved since. */
export async function saveSteps(
  scope: GuildScope,
  { id, version }: { readonly id: Id; readonly version: number },
  steps: readonly Step[],
) {
  const { tx, guildId } = scope
  const saved = await tx
    .update(chores)
    .set({ steps: sealedSteps(scope, id, steps), version: sql`${chores.version} + 1` })
    .where(asLoaded(guildId, { id, version }))
    .returning({ id: chores.id })
  if (saved.length === 0) throw new AppError('db.conflict', { retryable: true })
}

/**
 * Throws a conflict where it is not open any more, or others ticked something since. Without another version: who
 * does it meanwhile need not look again.
 */
export async function saveTicks(
  { tx, guildId }: GuildScope,
  { id, ticks: before }: Pick<Occurrence, 'id' | 'ticks'>,
  ticks: readonly Tick[],
) {
  const saved = await tx
    .update(occurrences)
    .set({ ticks })
    .where(
      and(
        eq(occurrences.guildId, guildId),
        eq(occurrences.id, id),
        isOpen,
        sql`${occurrences.ticks} = ${JSON.stringify(before)}::text::jsonb`,
      ),
    )
    .returning({ id: occurrences.id })
  if (saved.length === 0) throw new AppError('db.conflict', { retryable: true })
}
