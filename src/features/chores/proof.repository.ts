import { and, desc, eq, gte, isNull } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import { compile } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { firstIdAt, type Id, type Snowflake } from '../../core/ids.ts'
import { legible } from '../../core/legible.ts'
import { type Named, nameField, proofField } from '../model/index.ts'
import { chores, completions, occurrences } from './chore.table.ts'
import { ofItsChore, ofItsOccurrence } from './occurrence.table.ts'

/**
 * Where pictures of what was done are: until this transaction is over nobody else changes that, nor takes the
 * completion back. Undefined where somebody did.
 */
export async function hold({ tx, guildId, vault }: GuildScope, id: Id) {
  const [row] = await tx
    .select({ occurrenceId: completions.occurrenceId, proof: completions.proof })
    .from(completions)
    .where(
      and(eq(completions.guildId, guildId), eq(completions.id, id), isNull(completions.undoneAt)),
    )
    .for('update')
  if (!row) return undefined
  const { proof, occurrenceId } = row
  return { occurrenceId, proof: proof && legible(() => vault.open(proofField(id), proof)) }
}

/** Of one that is held. */
export async function save({ tx, guildId, vault }: GuildScope, id: Id, proof: string | null) {
  await tx
    .update(completions)
    .set({ proof: proof === null ? null : vault.seal(proofField(id), proof) })
    .where(and(eq(completions.guildId, guildId), eq(completions.id, id)))
}

interface Wanted {
  readonly guildId: Snowflake
  readonly by: Snowflake
  readonly sinceId: Id
  readonly limit: number
}

/** By the ids of completions, which grow with time and are the primary key. */
const findDone = compile<Wanted>()((on, given) =>
  on
    .select({ id: occurrences.id, choreId: chores.id, name: chores.name })
    .from(completions)
    .innerJoin(occurrences, ofItsOccurrence)
    .innerJoin(chores, ofItsChore)
    .where(
      and(
        eq(completions.guildId, given('guildId')),
        gte(completions.id, given('sinceId')),
        eq(completions.completedBy, given('by')),
        isNull(completions.undoneAt),
      ),
    )
    .orderBy(desc(completions.id))
    .limit(given('limit')),
)

interface DoneSince {
  readonly by: Snowflake
  readonly since: Temporal.Instant
  readonly limit: number
}

/** The turns that somebody did since then, by the names of their chores, the latest first. */
export async function doneBy(
  { tx, guildId, vault }: GuildScope,
  { by, since, limit }: DoneSince,
): Promise<readonly Named[]> {
  const sinceId = firstIdAt(since.epochMilliseconds)
  const rows = await findDone(tx, { guildId, by, sinceId, limit })
  return rows.map(({ id, choreId, name }) => ({
    id,
    name: legible(() => vault.open(nameField(choreId), name)),
  }))
}
