import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { compile, type Given, type Paper } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import type { Occurrence } from '../model/index.ts'
import { areas } from './area.table.ts'
import { chores, completions, isOpen, occurrences, ofItsArea } from './chore.table.ts'
import { OCCURRENCE_COLUMNS, ofItsChore, standing } from './occurrence.table.ts'
import { occurrenceFrom } from './occurrence-from.ts'

// Several turns of a chore: where everybody does their own, one of each is open.

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

interface OfChore extends OfGuild {
  readonly choreId: Id
}

const findAllOpen = compile<OfChore>()((on, given) =>
  select(on, given, and(eq(occurrences.choreId, given('choreId')), isOpen)).orderBy(
    asc(occurrences.id),
  ),
)

/** Whatever is open of a chore: one of it, and where everybody does their own, one of each at most. */
export async function open(scope: GuildScope, choreId: Id): Promise<readonly Occurrence[]> {
  const rows = await findAllOpen(scope.tx, { guildId: scope.guildId, choreId })
  return rows.map((row) => occurrenceFrom(scope, row))
}

const findCancelledOf = compile<OfChore>()((on, given) =>
  select(
    on,
    given,
    and(eq(occurrences.choreId, given('choreId')), eq(occurrences.status, 'cancelled')),
  ).orderBy(asc(occurrences.id)),
)

/** What was open of a chore when it was deleted: no more, since it opens again when that is taken back. */
export async function cancelled(scope: GuildScope, choreId: Id): Promise<readonly Occurrence[]> {
  const rows = await findCancelledOf(scope.tx, { guildId: scope.guildId, choreId })
  return rows.map((row) => occurrenceFrom(scope, row))
}

interface OfRowAfter extends OfChore {
  readonly forMember: Snowflake | null
  readonly after: string
}

const findFollowing = compile<OfRowAfter>()((on, given) =>
  select(
    on,
    given,
    and(
      eq(occurrences.choreId, given('choreId')),
      sql`${occurrences.forMember} is not distinct from ${given('forMember')}::bigint`,
      sql`${occurrences.dueAt} > ${given('after')}::timestamptz`,
      inArray(occurrences.status, ['open', 'done', 'skipped', 'cancelled']),
    ),
  )
    .orderBy(asc(occurrences.dueAt))
    .limit(1),
)

/** After one that time closed: the first that it did not close. */
export async function next(
  scope: GuildScope,
  { chore, forMember, dueAt }: Occurrence,
): Promise<Occurrence | undefined> {
  const { tx, guildId } = scope
  const after = dueAt.toString()
  const [row] = await findFollowing(tx, { guildId, choreId: chore.id, forMember, after })
  return row && occurrenceFrom(scope, row)
}
