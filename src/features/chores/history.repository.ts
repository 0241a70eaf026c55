import { and, desc, eq, gte, isNotNull, isNull } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import { compile } from '../../core/db/compiled.ts'
import { oneOf } from '../../core/db/one-of.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { firstIdAt, type Id, type Snowflake } from '../../core/ids.ts'
import { type OccurrenceStatus, writtenFrom } from '../model/index.ts'
import { completions, occurrences } from './chore.table.ts'

/** One turn of a chore, as its history tells it. */
export interface PastTurn {
  readonly id: Id
  readonly status: OccurrenceStatus
  readonly dueAt: Temporal.Instant
  readonly postponedFrom: Temporal.Instant | null
  /** Where everybody does their own, whose. */
  readonly forMember: Snowflake | null
  readonly assigneeId: Snowflake | null
  readonly sharedBy: readonly Snowflake[] | null
  /** Who did it, and when; null where nobody did. */
  readonly done: {
    readonly id: Id
    readonly by: Snowflake
    readonly at: Temporal.Instant
    /** Who said so, if that was somebody else. */
    readonly recordedBy: Snowflake | null
    readonly note: string | null
    readonly proof: string | null
    readonly helperIds: readonly Snowflake[]
  } | null
}

interface Page {
  readonly guildId: Snowflake
  readonly choreId: Id
  readonly offset: number
  readonly limit: number
}

/** By the index of a chore's turns, from its end. */
const findPage = compile<Page>()((on, given) =>
  on
    .select({
      turn: {
        id: occurrences.id,
        status: occurrences.status,
        dueAt: occurrences.dueAt,
        postponedFrom: occurrences.postponedFrom,
        forMember: occurrences.forMember,
        assigneeId: occurrences.assigneeId,
        sharedBy: occurrences.sharedBy,
      },
      done: {
        by: completions.completedBy,
        at: completions.completedAt,
        id: completions.id,
        recordedBy: completions.recordedBy,
        note: completions.note,
        proof: completions.proof,
        helperIds: completions.helperIds,
      },
    })
    .from(occurrences)
    .leftJoin(
      completions,
      and(
        eq(completions.guildId, occurrences.guildId),
        eq(completions.occurrenceId, occurrences.id),
        isNull(completions.undoneAt),
      ),
    )
    .where(
      and(eq(occurrences.guildId, given('guildId')), eq(occurrences.choreId, given('choreId'))),
    )
    .orderBy(desc(occurrences.dueAt), desc(occurrences.id))
    .limit(given('limit'))
    .offset(given('offset')),
)

/** The turns of a chore, the latest first. */
export async function page(
  scope: GuildScope,
  wanted: Omit<Page, 'guildId'>,
): Promise<readonly PastTurn[]> {
  const { tx, guildId } = scope
  const rows = await findPage(tx, { guildId, ...wanted })
  return rows.map(({ turn, done }) => ({
    ...turn,
    done: done && { ...done, ...writtenFrom(scope, done) },
  }))
}

/** In epoch milliseconds, as an id tells it. */
const madeAt = (id: Id) => Number.parseInt(id.replace('-', '').slice(0, 12), 16)

/** Who had done these open turns the last time, before that was taken back. No completion is older than its turn. */
export async function lastUndone(
  { tx, guildId }: GuildScope,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Pick<NonNullable<PastTurn['done']>, 'by' | 'at'>>> {
  if (ids.length === 0) return new Map()
  const { occurrenceId, completedBy: by, completedAt: at } = completions
  const rows = await tx
    .selectDistinctOn([occurrenceId], { occurrenceId, by, at })
    .from(completions)
    .where(
      and(
        eq(completions.guildId, guildId),
        gte(completions.id, firstIdAt(Math.min(...ids.map(madeAt)))),
        oneOf(occurrenceId, ids),
        isNotNull(completions.undoneAt),
      ),
    )
    .orderBy(occurrenceId, desc(completions.id))
  return new Map(rows.map((row) => [row.occurrenceId, row]))
}
