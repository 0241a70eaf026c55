import { and, asc, desc, eq, gt, inArray, lte, not, type SQL } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import { oneOf } from '../../core/db/one-of.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import type { RowOfTurns } from '../model/index.ts'
import { inRow, isOpen, occurrences } from './chore.table.ts'

/** Which of these slots the chore has, or had; of one of its turns that is not asked. */
export async function usedAmong(
  { tx, guildId }: GuildScope,
  row: RowOfTurns,
  slots: readonly string[],
  besideId?: Id,
): Promise<ReadonlySet<string>> {
  if (slots.length === 0) return new Set()
  const rows = await tx
    .select({ slot: occurrences.slot })
    .from(occurrences)
    .where(
      and(
        eq(occurrences.guildId, guildId),
        inRow(row),
        oneOf(occurrences.slot, slots),
        besideId === undefined ? undefined : not(eq(occurrences.id, besideId)),
      ),
    )
  return new Set(rows.map(({ slot }) => slot))
}

interface Span {
  readonly after: Temporal.Instant
  readonly until: Temporal.Instant
}

/** Whether a turn of this chore that was due then went into another one. */
export async function hasCovered(
  { tx, guildId }: GuildScope,
  row: RowOfTurns,
  { after, until }: Span,
): Promise<boolean> {
  const rows = await tx
    .select({ id: occurrences.id })
    .from(occurrences)
    .where(
      and(
        eq(occurrences.guildId, guildId),
        inRow(row),
        gt(occurrences.dueAt, after),
        lte(occurrences.dueAt, until),
        eq(occurrences.status, 'covered'),
      ),
    )
    .limit(1)
  return rows.length > 0
}

/** Takes away turns that another one stood for, as that one does so no more. */
export async function removeCovered({ tx, guildId }: GuildScope, ids: readonly Id[]) {
  if (ids.length === 0) return
  await tx
    .delete(occurrences)
    .where(
      and(
        eq(occurrences.guildId, guildId),
        oneOf(occurrences.id, ids),
        eq(occurrences.status, 'covered'),
      ),
    )
}

/** What is open of the guild, in the order of its age: so many after one of them. */
export async function openAfter({ tx, guildId }: GuildScope, after: Id, limit: number) {
  const { id } = occurrences
  const rows = await tx
    .select({ id })
    .from(occurrences)
    .where(and(eq(occurrences.guildId, guildId), isOpen, gt(id, after)))
    .orderBy(asc(id))
    .limit(limit)
  return rows.map((row) => row.id)
}

/** What time closed of a chore just before a moment, and just after it. */
export async function closedAround(
  { tx, guildId }: GuildScope,
  row: RowOfTurns,
  at: Temporal.Instant,
): Promise<readonly Id[]> {
  const { id, dueAt, status } = occurrences
  const nearest = (side: SQL, order: SQL) =>
    tx
      .select({ id })
      .from(occurrences)
      .where(
        and(
          eq(occurrences.guildId, guildId),
          inRow(row),
          inArray(status, ['missed', 'neutral']),
          side,
        ),
      )
      .orderBy(order)
      .limit(1)
  const [before, after] = await Promise.all([
    nearest(lte(dueAt, at), desc(dueAt)),
    nearest(gt(dueAt, at), asc(dueAt)),
  ])
  return [...before, ...after].map((row) => row.id)
}
