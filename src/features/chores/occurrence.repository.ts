import { and, asc, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import { compile, type Given, type Paper } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { chores, completions, occurrences } from './chore.table.ts'
import {
  type ChoreFilter,
  choreFilter,
  choreFrom,
  NAMES_MAX,
  type Named,
  nameField,
} from './chore.ts'
import type { Occurrence, OccurrenceStatus } from './occurrence.ts'

/** A button knows the occurrence, a look at a chore only the chore. */
export type OccurrenceKey = { readonly occurrence: Id } | { readonly chore: Id }

export interface Page {
  readonly filter: ChoreFilter
  readonly viewerId: Snowflake
  /** For the filters that look no further than a moment. */
  readonly before: Temporal.Instant | null
  readonly offset: number
  readonly limit: number
}

type Row = Awaited<ReturnType<typeof findOne>>[number]

/** Only what an occurrence is made of: each column more is read and decoded in every row. */
const COLUMNS = {
  occurrence: {
    id: occurrences.id,
    slot: occurrences.slot,
    assigneeId: occurrences.assigneeId,
    status: occurrences.status,
    dueAt: occurrences.dueAt,
    version: occurrences.version,
  },
  chore: {
    id: chores.id,
    name: chores.name,
    schedule: chores.schedule,
    assigneeId: chores.assigneeId,
    createdBy: chores.createdBy,
    createdAt: chores.createdAt,
  },
  completion: {
    id: completions.id,
    by: completions.completedBy,
    at: completions.completedAt,
    nextId: completions.nextId,
  },
  total: sql<number>`count(*) over ()::int`,
}

interface OfGuild {
  readonly guildId: Snowflake
}

const ofItsChore = and(eq(chores.guildId, occurrences.guildId), eq(chores.id, occurrences.choreId))

function select(on: Paper, given: Given<OfGuild>, wanted: SQL | undefined) {
  return on
    .select(COLUMNS)
    .from(occurrences)
    .innerJoin(chores, ofItsChore)
    .leftJoin(
      completions,
      and(
        eq(completions.guildId, occurrences.guildId),
        eq(completions.occurrenceId, occurrences.id),
        isNull(completions.undoneAt),
      ),
    )
    .where(and(eq(occurrences.guildId, given('guildId')), wanted))
}

const toChore = ({ vault }: GuildScope, row: Row['chore']) =>
  choreFrom(row, vault.open(nameField(row.id), row.name))

const toOccurrence = (scope: GuildScope, { occurrence, chore, completion }: Row): Occurrence => ({
  ...occurrence,
  chore: toChore(scope, chore),
  completion,
})

const openFirst = [desc(sql`${occurrences.status} = 'open'`), desc(occurrences.dueAt)] as const

const findOne = compile<OfGuild & { readonly id: Id }>()((on, given) =>
  select(on, given, eq(occurrences.id, given('id'))).limit(1),
)

const findOfChore = compile<OfGuild & { readonly choreId: Id }>()((on, given) =>
  select(on, given, eq(occurrences.choreId, given('choreId')))
    .orderBy(...openFirst)
    .limit(1),
)

/** Of a chore: its open occurrence, else the latest one. */
export async function find(scope: GuildScope, key: OccurrenceKey): Promise<Occurrence | undefined> {
  const { tx, guildId } = scope
  const found =
    'occurrence' in key
      ? await findOne(tx, { guildId, id: key.occurrence })
      : await findOfChore(tx, { guildId, choreId: key.chore })
  const [row] = found
  return row && toOccurrence(scope, row)
}

interface OfViewer extends OfGuild {
  readonly viewerId: Snowflake
}

const findNames = compile<OfViewer>()((on, given) =>
  on
    .select({ id: occurrences.id, choreId: chores.id, name: chores.name })
    .from(occurrences)
    .innerJoin(chores, ofItsChore)
    .where(and(eq(occurrences.guildId, given('guildId')), eq(occurrences.status, 'open')))
    .orderBy(
      desc(sql`${occurrences.assigneeId} is not distinct from ${given('viewerId')}::bigint`),
      asc(occurrences.dueAt),
    )
    .limit(NAMES_MAX),
)

/** What is open, by the name of its chore: the viewer's own first, then the earliest. */
export async function openNames(
  { tx, guildId, vault }: GuildScope,
  viewerId: Snowflake,
): Promise<readonly Named[]> {
  const rows = await findNames(tx, { guildId, viewerId })
  return rows.map(({ id, choreId, name }) => ({ id, name: vault.open(nameField(choreId), name) }))
}

interface OfPage extends OfViewer {
  readonly before: string | null
  readonly limit: number
  readonly offset: number
}

const dueBefore = (given: Given<OfPage>) =>
  sql`${occurrences.dueAt} < ${given('before')}::timestamptz`

const MATCHES: Record<ChoreFilter, (given: Given<OfPage>) => SQL | undefined> = {
  default: (given) =>
    or(eq(occurrences.assigneeId, given('viewerId')), isNull(occurrences.assigneeId)),
  mine: (given) => eq(occurrences.assigneeId, given('viewerId')),
  open: () => isNull(occurrences.assigneeId),
  overdue: dueBefore,
  today: dueBefore,
  week: dueBefore,
  all: () => undefined,
}

const pageOf = (filter: ChoreFilter) =>
  compile<OfPage>()((on, given) =>
    select(on, given, and(eq(occurrences.status, 'open'), MATCHES[filter](given)))
      .orderBy(asc(occurrences.dueAt), asc(occurrences.id))
      .limit(given('limit'))
      .offset(given('offset')),
  )

const PAGES = new Map(choreFilter.options.map((filter) => [filter, pageOf(filter)]))

/** One page of what is open, earliest first, and how many there are in all. */
export async function page(scope: GuildScope, wanted: Page) {
  const { tx, guildId } = scope
  const { filter, viewerId, limit, offset } = wanted
  const before = wanted.before?.toString() ?? null
  const rows = (await PAGES.get(filter)?.(tx, { guildId, viewerId, before, limit, offset })) ?? []
  return { items: rows.map((row) => toOccurrence(scope, row)), total: rows[0]?.total ?? 0 }
}

const insert = compile<typeof occurrences.$inferInsert>()((on, given) =>
  on.insert(occurrences).values({
    guildId: given('guildId'),
    id: given('id'),
    choreId: given('choreId'),
    slot: given('slot'),
    assigneeId: given('assigneeId'),
    status: given('status'),
    dueAt: given('dueAt'),
  }),
)

export async function add({ tx, guildId }: GuildScope, occurrence: Occurrence) {
  const { id, chore, slot, assigneeId, status, dueAt } = occurrence
  await insert(tx, { guildId, id, choreId: chore.id, slot, assigneeId, status, dueAt })
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

interface Saved extends OfGuild {
  readonly id: Id
  readonly status: OccurrenceStatus
  readonly version: number
}

const compareAndSet = compile<Saved>()((on, given) =>
  on
    .update(occurrences)
    .set({ status: sql`${given('status')}`, version: sql`${occurrences.version} + 1` })
    .where(
      and(
        eq(occurrences.guildId, given('guildId')),
        eq(occurrences.id, given('id')),
        eq(occurrences.version, given('version')),
      ),
    )
    .returning({ id: occurrences.id }),
)

/** Compare-and-set: throws a conflict when somebody saved this occurrence since it was loaded. */
export async function save({ tx, guildId }: GuildScope, { id, status, version }: Occurrence) {
  const saved = await compareAndSet(tx, { guildId, id, status, version })
  if (saved.length === 0) throw new AppError('db.conflict', { retryable: true })
}
