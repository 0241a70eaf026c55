import { and, asc, desc, eq, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { chores, completions, occurrences } from './chore.table.ts'
import { type ChoreFilter, choreFrom, NAMES_MAX, type Named, nameField } from './chore.ts'
import type { Completion, Occurrence } from './occurrence.ts'

/** A button knows the occurrence, a look at a chore only the chore. */
export type OccurrenceKey = { readonly occurrence: Id } | { readonly chore: Id }

export interface Page {
  readonly filter: ChoreFilter
  readonly viewerId: Snowflake
  readonly now: Temporal.Instant
  /** The end of today in the guild's zone. */
  readonly dayEnd: Temporal.Instant
  readonly weekEnd: Temporal.Instant
  readonly offset: number
  readonly limit: number
}

type Row = Awaited<ReturnType<typeof select>>[number]

function select({ tx, guildId }: GuildScope, wanted: SQL | undefined) {
  return tx
    .select({
      occurrence: occurrences,
      chore: chores,
      completion: completions,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(occurrences)
    .innerJoin(
      chores,
      and(eq(chores.guildId, occurrences.guildId), eq(chores.id, occurrences.choreId)),
    )
    .leftJoin(
      completions,
      and(
        eq(completions.guildId, occurrences.guildId),
        eq(completions.occurrenceId, occurrences.id),
        isNull(completions.undoneAt),
      ),
    )
    .where(and(eq(occurrences.guildId, guildId), wanted))
}

const toChore = ({ vault }: GuildScope, row: Row['chore']) =>
  choreFrom(row, vault.open(nameField(row.id), row.name))

function toOccurrence(scope: GuildScope, { occurrence, chore, completion }: Row): Occurrence {
  const { id, slot, assigneeId, status, dueAt, version } = occurrence
  const done = completion && {
    id: completion.id,
    by: completion.completedBy,
    at: completion.completedAt,
    nextId: completion.nextId,
  }
  return {
    id,
    chore: toChore(scope, chore),
    slot,
    assigneeId,
    status,
    dueAt,
    completion: done,
    version,
  }
}

/** Of a chore: its open occurrence, else the latest one. */
export async function find(scope: GuildScope, key: OccurrenceKey): Promise<Occurrence | undefined> {
  const wanted =
    'occurrence' in key ? eq(occurrences.id, key.occurrence) : eq(occurrences.choreId, key.chore)
  const [row] = await select(scope, wanted)
    .orderBy(desc(sql`${occurrences.status} = 'open'`), desc(occurrences.dueAt))
    .limit(1)
  return row && toOccurrence(scope, row)
}

/** Who did this chore most recently, and when. */
export async function lastDone({ tx, guildId }: GuildScope, choreId: Id) {
  const [last] = await tx
    .select({ by: completions.completedBy, at: completions.completedAt })
    .from(completions)
    .innerJoin(
      occurrences,
      and(
        eq(occurrences.guildId, completions.guildId),
        eq(occurrences.id, completions.occurrenceId),
      ),
    )
    .where(
      and(
        eq(completions.guildId, guildId),
        eq(occurrences.choreId, choreId),
        isNull(completions.undoneAt),
      ),
    )
    .orderBy(desc(completions.completedAt))
    .limit(1)
  return last
}

const MATCHES: Record<ChoreFilter, (page: Page) => SQL | undefined> = {
  default: ({ viewerId }) =>
    or(eq(occurrences.assigneeId, viewerId), isNull(occurrences.assigneeId)),
  mine: ({ viewerId }) => eq(occurrences.assigneeId, viewerId),
  open: () => isNull(occurrences.assigneeId),
  overdue: ({ now }) => lt(occurrences.dueAt, now),
  today: ({ dayEnd }) => lt(occurrences.dueAt, dayEnd),
  week: ({ weekEnd }) => lt(occurrences.dueAt, weekEnd),
  all: () => undefined,
}

/** What is open, by the name of its chore: the viewer's own first, then the earliest. */
export async function openNames(scope: GuildScope, viewerId: Snowflake): Promise<readonly Named[]> {
  const rows = await select(scope, eq(occurrences.status, 'open'))
    .orderBy(
      desc(sql`${occurrences.assigneeId} is not distinct from ${viewerId}::bigint`),
      asc(occurrences.dueAt),
    )
    .limit(NAMES_MAX)
  return rows.map(({ occurrence, chore }) => ({
    id: occurrence.id,
    name: toChore(scope, chore).name,
  }))
}

/** One page of what is open, earliest first, and how many there are in all. */
export async function page(scope: GuildScope, wanted: Page) {
  const open = and(eq(occurrences.status, 'open'), MATCHES[wanted.filter](wanted))
  const rows = await select(scope, open)
    .orderBy(asc(occurrences.dueAt), asc(occurrences.id))
    .limit(wanted.limit)
    .offset(wanted.offset)
  return { items: rows.map((row) => toOccurrence(scope, row)), total: rows[0]?.total ?? 0 }
}

export async function add({ tx, guildId }: GuildScope, occurrence: Occurrence) {
  const { id, chore, slot, assigneeId, status, dueAt } = occurrence
  await tx
    .insert(occurrences)
    .values({ guildId, id, choreId: chore.id, slot, assigneeId, status, dueAt })
}

/**
 * Removes an open occurrence, as the completion that brought it is taken back. What stood on it was taken
 * back before, and is in the log.
 */
export async function remove({ tx, guildId }: GuildScope, { id, version }: Occurrence) {
  await tx
    .delete(completions)
    .where(and(eq(completions.guildId, guildId), eq(completions.occurrenceId, id)))
  const removed = await tx
    .delete(occurrences)
    .where(
      and(
        eq(occurrences.guildId, guildId),
        eq(occurrences.id, id),
        eq(occurrences.version, version),
      ),
    )
    .returning({ id: occurrences.id })
  if (removed.length === 0) throw new AppError('db.conflict', { retryable: true })
}

/** Compare-and-set: throws a conflict when somebody saved this occurrence since it was loaded. */
export async function save({ tx, guildId }: GuildScope, { id, status, version }: Occurrence) {
  const saved = await tx
    .update(occurrences)
    .set({ status, version: version + 1 })
    .where(
      and(
        eq(occurrences.guildId, guildId),
        eq(occurrences.id, id),
        eq(occurrences.version, version),
      ),
    )
    .returning({ id: occurrences.id })
  if (saved.length === 0) throw new AppError('db.conflict', { retryable: true })
}

export async function addCompletion(
  { tx, guildId }: GuildScope,
  occurrenceId: Id,
  { id, by, at, nextId }: Completion,
) {
  await tx
    .insert(completions)
    .values({ guildId, id, occurrenceId, completedBy: by, completedAt: at, nextId })
}

export async function undoCompletion(
  { tx, guildId }: GuildScope,
  { id }: Completion,
  at: Temporal.Instant,
) {
  await tx
    .update(completions)
    .set({ undoneAt: at })
    .where(and(eq(completions.guildId, guildId), eq(completions.id, id)))
}
