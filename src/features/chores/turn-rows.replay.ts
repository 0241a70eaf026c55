import type { Id } from '../../core/ids.ts'
import { type Change, put, type Row, type Rows, remove } from '../../core/rebuild/replay.ts'
import type { OccurrenceStatus } from './occurrence.ts'

interface Turn {
  readonly occurrenceId: Id
  readonly slot: string
  readonly dueAt: string
  readonly closesAt?: string | null
}

interface Begun {
  readonly status: OccurrenceStatus
  /** Whose it is; as its chore says, where nobody does. */
  readonly assigneeId?: string | null
}

/** A turn that was not there before. */
export function beginning(
  rows: Rows,
  choreId: Id,
  { occurrenceId, slot, dueAt, closesAt = null }: Turn,
  { status, assigneeId = assigneeOf(rows.find('chores', choreId)) }: Begun,
): Change {
  const row = {
    choreId,
    slot,
    assigneeId,
    status,
    dueAt,
    postponedFrom: null,
    closesAt,
    version: 1,
  }
  return put('occurrences', occurrenceId, row)
}

const assigneeOf = (chore: Row | undefined) => {
  const assigneeId = chore?.assigneeId
  return typeof assigneeId === 'string' ? assigneeId : null
}

/** A turn that is gone, with all that was said of it. */
export const gone = (rows: Rows, occurrenceId: Id): readonly Change[] => [
  ...rows
    .where('completions', 'occurrenceId', occurrenceId)
    .map((completionId) => remove('completions', completionId)),
  remove('occurrences', occurrenceId),
]
