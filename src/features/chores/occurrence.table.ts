import { and, eq, isNull } from 'drizzle-orm'
import { AREA_COLUMNS, CHORE_COLUMNS, chores, completions, occurrences } from './chore.table.ts'

// How an occurrence is read, with its chore and what was done of it.

/** Only what an occurrence is made of: each column more is read and decoded in every row. */
export const OCCURRENCE_COLUMNS = {
  occurrence: {
    id: occurrences.id,
    slot: occurrences.slot,
    forMember: occurrences.forMember,
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

/** Joined to it. */
export const ofItsChore = and(
  eq(chores.guildId, occurrences.guildId),
  eq(chores.id, occurrences.choreId),
)

/** Joined to a completion. */
export const ofItsOccurrence = and(
  eq(occurrences.guildId, completions.guildId),
  eq(occurrences.id, completions.occurrenceId),
)

/** Joined on the left: what was not taken back. */
export const standing = and(
  eq(completions.guildId, occurrences.guildId),
  eq(completions.occurrenceId, occurrences.id),
  isNull(completions.undoneAt),
)
