import { holdersOf, isWaiting, type Occurrence, turnFrom } from '../model/index.ts'
import type { Assignment } from '../rotations/index.ts'
import type { Shown } from './shown.ts'

export const shownOf = (turn: Occurrence): Shown => ({
  id: turn.id,
  chore: turn.chore,
  dueAt: turn.dueAt,
  holders: holdersOf(turn),
  reason: turnFrom(turn).reason,
  isWaiting: isWaiting(turn),
  passing: passingOf(turn.chore.assignment),
})

function passingOf(assignment: Assignment): Shown['passing'] {
  if (assignment.kind !== 'rotation') return 'none'
  return assignment.strategy === 'leastLoaded' ? 'counted' : 'owed'
}
