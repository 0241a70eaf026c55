import type { Id } from '../../core/ids.ts'
import type { CompletedOccurrence, Completion, Occurrence } from './occurrence.ts'

type Turn = Pick<Occurrence, 'chore'>

/** What was done besides the turns of a chore, in the form of one, so that it stands among them. */
export const extraOf = ({ chore }: Turn, id: Id, completion: Completion): CompletedOccurrence => ({
  id,
  chore,
  slot: `extra~${id}`,
  assigneeId: null,
  sharedBy: null,
  turn: null,
  status: 'extra',
  dueAt: completion.at,
  postponedFrom: null,
  closesAt: null,
  begunBy: null,
  begunAt: null,
  completion,
  version: 1,
})

/** The turn as it matters to who logs an extra: whose it is, not what became of it or how late it is. */
export const asOpen = (turn: Occurrence): Occurrence => ({
  ...turn,
  chore: { ...turn.chore, closing: null },
  status: turn.status === 'cancelled' ? 'cancelled' : 'open',
  completion: null,
})
