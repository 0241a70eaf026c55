import { and, asc, desc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { compile, type Given, type Paper } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { areas } from './area.table.ts'
import {
  AREA_COLUMNS,
  CHORE_COLUMNS,
  chores,
  completions,
  occurrences,
  ofItsArea,
} from './chore.table.ts'
import { choreFrom, writtenFrom } from './chore.ts'
import type { Occurrence, OccurrenceStatus } from './occurrence.ts'

/** A button knows the occurrence, a look at a chore only the chore. */
export type OccurrenceKey = { readonly occurrence: Id } | { readonly chore: Id }

type Row = Awaited<ReturnType<typeof findOne>>[number]

/** Only what an occurrence is made of: each column more is read and decoded in every row. */
const COLUMNS = {
  occurrence: {
    id: occurrences.id,
    slot: occurrences.slot,
    assigneeId: occurrences.assigneeId,
    sharedBy: occurrences.sharedBy,
    turn: occurrences.turn,
    status: occurrences.status,
    dueAt: occurrences.dueAt,
    postponedFrom: occurrences.postponedFrom,
    closesAt: occurrences.closesAt,
    begunBy: occurrences.begunBy,
    begunAt: occurrences.begunAt,
    ticks: occurrences.ticks,
    version: occurrences.version,
  },
  chore: CHORE_COLUMNS,
  area: AREA_COLUMNS,
  completion: {
    id: completions.id,
    by: completions.completedBy,
    at: completions.completedAt,
    recordedAt: completions.recordedAt,
    nextId: completions.nextId,
    was: completions.was,
    recordedBy: completions.recordedBy,
    note: completions.note,
    proof: completions.proof,
    helperIds: completions.helperIds,
  },
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
    .leftJoin(areas, ofItsArea)
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

const toOccurrence = (
  scope: GuildScope,
  { occurrence, chore, area, completion }: Row,
): Occurrence => ({
  ...occurrence,
  chore: choreFrom(scope, chore, area),
  completion: completion && { ...completion, ...writtenFrom(scope, completion) },
})

const openFirst = [desc(sql`${occurrences.status} = 'open'`), desc(occurrences.dueAt)] as const

const findOne = compile<OfGuild & { readonly id: Id }>()((on, given) =>
  select(on, given, eq(occurrences.id, given('id'))).limit(1),
)

const findOfChore = compile<OfGuild & { readonly choreId: Id }>()((on, given) =>
  select(on, given, and(eq(occurrences.choreId, given('choreId')), ne(occurrences.status, 'extra')))
    .orderBy(...openFirst)
    .limit(1),
)

const findCancelledOf = compile<OfGuild & { readonly choreId: Id }>()((on, given) =>
  select(
    on,
    given,
    and(eq(occurrences.choreId, given('choreId')), eq(occurrences.status, 'cancelled')),
  ).limit(1),
)

const findFollowing = compile<OfGuild & { readonly choreId: Id; readonly after: string }>()(
  (on, given) =>
    select(
      on,
      given,
      and(
        eq(occurrences.choreId, given('choreId')),
        sql`${occurrences.dueAt} > ${given('after')}::timestamptz`,
        inArray(occurrences.status, ['open', 'done', 'skipped', 'cancelled']),
      ),
    )
      .orderBy(asc(occurrences.dueAt))
      .limit(1),
)

/** After one that time closed: the first that it did not close. */
export async function findNext(
  scope: GuildScope,
  { chore, dueAt }: Occurrence,
): Promise<Occurrence | undefined> {
  const { tx, guildId } = scope
  const after = dueAt.toString()
  const [row] = await findFollowing(tx, { guildId, choreId: chore.id, after })
  return row && toOccurrence(scope, row)
}

/** What was open of a chore when it was deleted: one at most, since it opens again when that is taken back. */
export async function findCancelled(
  scope: GuildScope,
  choreId: Id,
): Promise<Occurrence | undefined> {
  const [row] = await findCancelledOf(scope.tx, { guildId: scope.guildId, choreId })
  return row && toOccurrence(scope, row)
}

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

const insert = compile<typeof occurrences.$inferInsert>()((on, given) =>
  on.insert(occurrences).values({
    guildId: given('guildId'),
    id: given('id'),
    choreId: given('choreId'),
    slot: given('slot'),
    assigneeId: given('assigneeId'),
    sharedBy: given('sharedBy'),
    turn: given('turn'),
    status: given('status'),
    dueAt: given('dueAt'),
    closesAt: given('closesAt'),
  }),
)

export async function add({ tx, guildId }: GuildScope, occurrence: Occurrence) {
  const { chore, sharedBy, completion: _, ticks: __, ...kept } = occurrence
  await insert(tx, { ...kept, guildId, choreId: chore.id, sharedBy: sharedBy && [...sharedBy] })
}

/** Whoever saved it since gave it another version. */
const asLoaded = (guildId: Snowflake, { id, version }: Pick<Occurrence, 'id' | 'version'>) =>
  and(eq(occurrences.guildId, guildId), eq(occurrences.id, id), eq(occurrences.version, version))

/**
 * Removes an open occurrence, as the completion that brought it is taken back. What stood on it was taken
 * back before, and is in the log.
 */
export async function remove({ tx, guildId }: GuildScope, occurrence: Occurrence) {
  await tx
    .delete(completions)
    .where(and(eq(completions.guildId, guildId), eq(completions.occurrenceId, occurrence.id)))
  const removed = await tx
    .delete(occurrences)
    .where(asLoaded(guildId, occurrence))
    .returning({ id: occurrences.id })
  if (removed.length === 0) throw new AppError('db.conflict', { retryable: true })
}

interface Saved extends OfGuild {
  readonly id: Id
  readonly status: OccurrenceStatus
  readonly closesAt: string | null
  readonly version: number
}

const compareAndSet = compile<Saved>()((on, given) =>
  on
    .update(occurrences)
    .set({
      status: sql`${given('status')}`,
      closesAt: sql`${given('closesAt')}::timestamptz`,
      // Whatever becomes of it, nobody is on it any more.
      begunBy: sql`null`,
      begunAt: sql`null`,
      version: sql`${occurrences.version} + 1`,
    })
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
export async function save({ tx, guildId }: GuildScope, occurrence: Occurrence) {
  const { id, status, version } = occurrence
  const closesAt = occurrence.closesAt?.toString() ?? null
  const saved = await compareAndSet(tx, { guildId, id, status, closesAt, version })
  if (saved.length === 0) throw new AppError('db.conflict', { retryable: true })
}

/** What an edit moves. Compare-and-set, like `save`. */
export async function move({ tx, guildId }: GuildScope, occurrence: Occurrence) {
  const { slot, dueAt, postponedFrom, closesAt, assigneeId, sharedBy, turn } = occurrence
  const moved = await tx
    .update(occurrences)
    .set({
      slot,
      dueAt,
      postponedFrom,
      closesAt,
      assigneeId,
      sharedBy: sharedBy && [...sharedBy],
      turn,
      version: sql`${occurrences.version} + 1`,
    })
    .where(asLoaded(guildId, occurrence))
    .returning({ id: occurrences.id })
  if (moved.length === 0) throw new AppError('db.conflict', { retryable: true })
}
