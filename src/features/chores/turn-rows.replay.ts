import type { Id } from '../../core/ids.ts'
import {
  type Change,
  put,
  type Row,
  type Rows,
  remove,
  save,
  written,
} from '../../core/rebuild/replay.ts'
import { askedNobody, EFFORT_DEFAULT, type OccurrenceStatus } from '../model/index.ts'
import { assignmentSchema } from '../rotations/index.ts'

interface Shared {
  readonly sharedBy?: readonly string[] | null
  readonly turn?: object | null
}

interface Turn extends Shared {
  readonly occurrenceId: Id
  readonly slot: string
  readonly forMember?: string | null
  readonly dueAt: string
  readonly postponedFrom?: string | null
  readonly closesAt?: string | null
  /** Whose it is; as its chore says, where nobody does. */
  readonly assigneeId?: string | null | undefined
}

/** Whose it is together, as it is compared. */
export const whoseCells = ({ sharedBy = null, turn = null }: Shared) => ({
  sharedBy: sharedBy && written(sharedBy),
  turn: turn && written(turn),
})

/** A turn that was not there before. */
export function beginning(rows: Rows, choreId: Id, turn: Turn, status: OccurrenceStatus): Change {
  const { occurrenceId, slot, forMember = null, dueAt, postponedFrom = null } = turn
  const { closesAt = null, assigneeId } = turn
  const row = {
    choreId,
    slot,
    forMember,
    assigneeId: assigneeId === undefined ? assigneeOf(rows.find('chores', choreId)) : assigneeId,
    ...whoseCells(turn),
    status,
    dueAt,
    postponedFrom,
    closesAt,
    ...NOBODY_ON_IT,
    ticks: written([]),
    version: 1,
  }
  return put('occurrences', occurrenceId, row)
}

function assigneeOf(chore: Row | undefined) {
  const assignment = chore?.assignment
  if (typeof assignment !== 'string') return null
  return askedNobody(assignmentSchema.parse(JSON.parse(assignment))).assigneeId
}

/** What a turn of that chore weighs now. */
export function effortOf(rows: Rows, choreId: Id) {
  const effort = rows.find('chores', choreId)?.effort
  return typeof effort === 'number' ? effort : EFFORT_DEFAULT
}

export const NOBODY_ON_IT = { begunBy: null, begunAt: null } as const

/** Whatever becomes of a turn, nobody is on it any more. */
export const become = (occurrenceId: Id, cells: Row): Change =>
  save('occurrences', occurrenceId, { ...cells, ...NOBODY_ON_IT })

/** Nobody helped yet. */
export const NO_HELPERS = { helperIds: written([]) } as const

/** A turn that is gone, with all that was said of it. */
export const gone = (rows: Rows, occurrenceId: Id): readonly Change[] => [
  ...rows
    .where('completions', 'occurrenceId', occurrenceId)
    .map((completionId) => remove('completions', completionId)),
  remove('occurrences', occurrenceId),
]
