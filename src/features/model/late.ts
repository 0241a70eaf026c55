import type { Late } from '../recurrence/index.ts'
import { isWaiting, type Whose } from './whose.ts'

const LATE: Readonly<Record<string, Late>> = { neverOverdue: 'waiting', lock: 'locked' }

interface Held extends Pick<Whose, 'assigneeId' | 'sharedBy'> {
  readonly chore: { readonly closing: string | null }
}

/** What a turn is once its time is over; nobody misses what waits until somebody is back. */
export const lateOf = (turn: Held): Late =>
  isWaiting(turn) ? 'waiting' : (LATE[turn.chore.closing ?? ''] ?? 'overdue')
