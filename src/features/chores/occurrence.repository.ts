import { and, asc, desc, eq, ne, type SQL, sql } from 'drizzle-orm'
import { compile, type Given, type Paper } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import type { Occurrence, OccurrenceStatus } from '../model/index.ts'
import { areas } from './area.table.ts'
import { chores, completions, occurrences, ofItsArea } from './chore.table.ts'
import { OCCURRENCE_COLUMNS, ofItsChore, standing } from './occurrence.table.ts'
import { occurrenceFrom } from './occurrence-from.ts'

/**
 * A button knows the occurrence, a look at a chore only the chore. `viewer`: where everybody does their own, theirs
 * comes first.
 */
export type OccurrenceKey =
  | { readonly occurrence: Id }
  | { readonly chore: Id; readonly viewer?: Snowflake }

interface OfGuild {
  readonly guildId: Snowflake
}

const select = (on: Paper, given: Given<OfGuild>, wanted: SQL | undefined) =>
  on
    .select(OCCURRENCE_COLUMNS)
    .from(occurrences)
    .innerJoin(chores, ofItsChore)
    .leftJoin(areas, ofItsArea)
    .leftJoin(completions, standing)
    .where(and(eq(occurrences.guildId, given('guildId')), wanted))

const openFirst = desc(sql`${occurrences.status} = 'open'`)

const findOne = compile<OfGuild & { readonly id: Id }>()((on, given) =>
  select(on, given, eq(occurrences.id, given('id'))).limit(1),
)

interface OfChore extends OfGuild {
  readonly choreId: Id
}

const findOfChore = compile<OfChore & { readonly viewerId: Snowflake | null }>()((on, given) =>
  select(on, given, and(eq(occurrences.choreId, given('choreId')), ne(occurrences.status, 'extra')))
    .orderBy(
      openFirst,
      desc(sql`coalesce(${occurrences.forMember} = ${given('viewerId')}::bigint, false)`),
      desc(occurrences.dueAt),
      asc(occurrences.id),
    )
    .limit(1),
)

/** Of a chore: its open occurrence, else the latest one. */
export async function find(scope: GuildScope, key: OccurrenceKey): Promise<Occurrence | undefined> {
  const { tx, guildId } = scope
  const found =
    'occurrence' in key
      ? await findOne(tx, { guildId, id: key.occurrence })
      : await findOfChore(tx, { guildId, choreId: key.chore, viewerId: key.viewer ?? null })
  const [row] = found
  return row && occurrenceFrom(scope, row)
}

const findSome = compile<OfGuild & { readonly ids: string }>()((on, given) =>
  select(on, given, sql`${occurrences.id} = any (${given('ids')}::uuid[])`),
)

/** Those of them that there are, in their order. */
export async function findAmong(
  scope: GuildScope,
  ids: readonly Id[],
): Promise<readonly Occurrence[]> {
  if (ids.length === 0) return []
  const rows = await findSome(scope.tx, { guildId: scope.guildId, ids: `{${ids.join()}}` })
  const found = new Map(rows.map((row) => [row.occurrence.id, occurrenceFrom(scope, row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

const insert = compile<typeof occurrences.$inferInsert>()((on, given) =>
  on.insert(occurrences).values({
    guildId: given('guildId'),
    id: given('id'),
    choreId: given('choreId'),
    slot: given('slot'),
    forMember: given('forMember'),
    assigneeId: given('assigneeId'),
    sharedBy: given('sharedBy'),
    turn: given('turn'),
    status: given('status'),
    dueAt: given('dueAt'),
    postponedFrom: given('postponedFrom'),
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
  const { slot, forMember, dueAt, postponedFrom, closesAt, assigneeId, sharedBy, turn } = occurrence
  const moved = await tx
    .update(occurrences)
    .set({
      slot,
      forMember,
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
