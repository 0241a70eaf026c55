import { isBefore, type Temporal } from '../../core/clock.ts'
import type { Id } from '../../core/ids.ts'
import type { CompletedOccurrence, Completion, Occurrence } from '../model/index.ts'

type Turn = Pick<Occurrence, 'chore'>

/** What was done besides the turns of a chore, in the form of one, so that it stands among them. */
export const extraOf = ({ chore }: Turn, id: Id, completion: Completion): CompletedOccurrence => ({
  id,
  chore,
  slot: `extra~${id}`,
  forMember: null,
  assigneeId: null,
  sharedBy: null,
  turn: null,
  status: 'extra',
  dueAt: completion.at,
  postponedFrom: null,
  closesAt: null,
  begunBy: null,
  begunAt: null,
  ticks: [],
  completion,
  version: 1,
})

interface Asked {
  /** What has the id that the extra is to have. */
  readonly logged: Occurrence | undefined
  readonly doneAt: Temporal.Instant | undefined
}

/** Whether a button of ours can ask for it: an extra of the same chore, done since there is such a chore. */
export function isPossible({ chore }: Turn, { logged, doneAt }: Asked): boolean {
  if (doneAt && isBefore(doneAt, chore.createdAt)) return false
  return !logged || (logged.status === 'extra' && logged.chore.id === chore.id)
}

/** The turn as it matters to who logs an extra: whose it is, not what became of it or how late it is. */
export const asOpen = (turn: Occurrence): Occurrence => ({
  ...turn,
  chore: { ...turn.chore, closing: null },
  status: turn.status === 'cancelled' ? 'cancelled' : 'open',
  completion: null,
})
