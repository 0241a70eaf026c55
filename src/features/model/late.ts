import type { Late } from '../recurrence/index.ts'
import type { Chore } from './chore.ts'

const LATE: Readonly<Record<string, Late>> = { neverOverdue: 'waiting', lock: 'locked' }

/** What a turn of the chore is once its time is over. */
export const lateOf = ({ closing }: Pick<Chore, 'closing'>): Late =>
  LATE[closing ?? ''] ?? 'overdue'
