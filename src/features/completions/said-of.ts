import type { CompletedOccurrence } from '../model/index.ts'

/** What an event says of who did something, and when. */
export const saidOf = ({ id, chore, completion }: CompletedOccurrence) => ({
  choreId: chore.id,
  occurrenceId: id,
  completionId: completion.id,
  completedBy: completion.by,
  completedAt: completion.at.toString(),
  recordedAt: completion.recordedAt?.toString() ?? null,
  recordedBy: completion.recordedBy,
  note: completion.note,
  proof: completion.proof,
})
