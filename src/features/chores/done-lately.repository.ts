import { and, desc, eq, gte, isNull } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import { compile } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { firstIdAt, type Id, type Snowflake } from '../../core/ids.ts'
import { legible } from '../../core/legible.ts'
import { nameField } from '../model/index.ts'
import { chores, completions, occurrences } from './chore.table.ts'
import { ofItsChore, ofItsOccurrence } from './occurrence.table.ts'

/** What was done a moment ago, as a board shows it. */
export interface DoneLately {
  readonly id: Id
  readonly chore: { readonly name: string; readonly priority: number }
  readonly dueAt: Temporal.Instant
  readonly by: Snowflake
  /** The occurrence that the completion brought. */
  readonly nextId: Id | null
}

interface Wanted {
  readonly guildId: Snowflake
  readonly sinceId: Id
  readonly limit: number
}

/** By the ids of completions, which grow with time and are the primary key. */
const find = compile<Wanted>()((on, given) =>
  on
    .select({
      id: occurrences.id,
      dueAt: occurrences.dueAt,
      choreId: chores.id,
      name: chores.name,
      priority: chores.priority,
      by: completions.completedBy,
      nextId: completions.nextId,
    })
    .from(completions)
    .innerJoin(occurrences, ofItsOccurrence)
    .innerJoin(chores, ofItsChore)
    .where(
      and(
        eq(completions.guildId, given('guildId')),
        gte(completions.id, given('sinceId')),
        isNull(completions.undoneAt),
      ),
    )
    .orderBy(desc(completions.id))
    .limit(given('limit')),
)

/** What was done since then and not taken back, the latest first. */
export async function doneSince(
  { tx, guildId, vault }: GuildScope,
  since: Temporal.Instant,
  limit: number,
): Promise<readonly DoneLately[]> {
  const rows = await find(tx, { guildId, sinceId: firstIdAt(since.epochMilliseconds), limit })
  return rows.map(({ choreId, name, priority, ...row }) => ({
    ...row,
    chore: { name: legible(() => vault.open(nameField(choreId), name)), priority },
  }))
}
