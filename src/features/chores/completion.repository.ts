import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import { compile } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id } from '../../core/ids.ts'
import {
  type CompletedOccurrence,
  type Completion,
  noteField,
  proofField,
  type RowOfTurns,
} from '../model/index.ts'
import { completions, inRow, occurrences } from './chore.table.ts'
import { ofItsOccurrence } from './occurrence.table.ts'

/** Who did this chore the last so many times, and when, the latest first. */
export const doneLately = ({ tx, guildId }: GuildScope, choreId: Id, limit: number) =>
  tx
    .select({ id: completions.id, by: completions.completedBy, at: completions.completedAt })
    .from(completions)
    .innerJoin(occurrences, ofItsOccurrence)
    .where(
      and(
        eq(completions.guildId, guildId),
        eq(occurrences.choreId, choreId),
        isNull(completions.undoneAt),
      ),
    )
    .orderBy(desc(completions.completedAt))
    .limit(limit)

/** Of this row, what was done most recently: where everybody does their own, what others did is no matter. */
export async function lastDone({ tx, guildId }: GuildScope, row: RowOfTurns) {
  const { id, completedBy: by, completedAt: at } = completions
  const [last] = await tx
    .select({ id, by, at, status: occurrences.status })
    .from(completions)
    .innerJoin(occurrences, ofItsOccurrence)
    .where(and(eq(completions.guildId, guildId), inRow(row), isNull(completions.undoneAt)))
    .orderBy(desc(at))
    .limit(1)
  return last
}

const insert = compile<typeof completions.$inferInsert>()((on, given) =>
  on.insert(completions).values({
    guildId: given('guildId'),
    id: given('id'),
    occurrenceId: given('occurrenceId'),
    completedBy: given('completedBy'),
    completedAt: given('completedAt'),
    recordedAt: given('recordedAt'),
    nextId: given('nextId'),
    effort: given('effort'),
    was: given('was'),
    recordedBy: given('recordedBy'),
    note: given('note'),
    proof: given('proof'),
  }),
)

export async function add(
  { tx, guildId, vault }: GuildScope,
  { id: occurrenceId, chore, completion }: CompletedOccurrence,
) {
  const { id, by, at, recordedAt, nextId, was, recordedBy, note, proof } = completion
  await insert(tx, {
    guildId,
    id,
    occurrenceId,
    completedBy: by,
    completedAt: at,
    recordedAt,
    nextId,
    effort: chore.effort,
    was,
    recordedBy,
    note: note === null ? null : vault.seal(noteField(id), note),
    proof: proof === null ? null : vault.seal(proofField(id), proof),
  })
}

export async function undo({ tx, guildId }: GuildScope, { id }: Completion, at: Temporal.Instant) {
  await tx
    .update(completions)
    .set({ undoneAt: at })
    .where(and(eq(completions.guildId, guildId), eq(completions.id, id)))
}

/**
 * First in the flight of whoever says something of it: until that is over nobody takes it back. Throws a conflict where
 * somebody did before.
 */
export async function holdStanding({ tx, guildId }: GuildScope, id: Id) {
  const held = await tx
    .select({ id: completions.id })
    .from(completions)
    .where(
      and(eq(completions.guildId, guildId), eq(completions.id, id), isNull(completions.undoneAt)),
    )
    .for('share')
  if (held.length === 0) throw new AppError('db.conflict', { retryable: true })
}
