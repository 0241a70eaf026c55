import type { Snowflake } from '../../core/ids.ts'
import { definitionOf } from './change.ts'
import { choreEdited } from './chore.events.ts'
import type { ChoreDefinition } from './chore.ts'
import type { Occurrence } from './occurrence.ts'
import { whoseIn } from './turn-fields.ts'

interface Both<T> {
  readonly before: T
  readonly after: T
}

const turnOf = (occurrence: Occurrence) => {
  const { slot, dueAt, postponedFrom, closesAt } = occurrence
  return {
    slot,
    dueAt: dueAt.toString(),
    postponedFrom: postponedFrom?.toString() ?? null,
    closesAt: closesAt?.toString() ?? null,
    ...whoseIn(occurrence),
  }
}

/** What is announced of an edit, and of one that is taken back. */
export const edited = (
  editedBy: Snowflake,
  chore: Both<ChoreDefinition> & { readonly before: { readonly version: number } },
  turn: Both<Occurrence>,
  joinedIds: readonly Snowflake[] = [],
) =>
  choreEdited({
    choreId: turn.after.chore.id,
    editedBy,
    version: chore.before.version + 1,
    before: definitionOf(chore.before),
    after: definitionOf(chore.after),
    open: {
      occurrenceId: turn.after.id,
      before: turnOf(turn.before),
      after: turnOf(turn.after),
    },
    joinedIds: [...joinedIds],
  })
