import { z } from 'zod'

/** What `/chores` can show. `default` is what a member wants to see first: theirs, and everyone's. */
export const choreFilter = z.enum(['default', 'mine', 'open', 'overdue', 'today', 'week', 'all'])
export type ChoreFilter = z.output<typeof choreFilter>

/** What can be looked at in another member's list: only what is theirs. */
export const THEIRS = ['mine', 'overdue', 'today', 'week'] as const satisfies ChoreFilter[]

const isTheirs = (filter: ChoreFilter) => THEIRS.some((one) => one === filter)

/** Whatever looks beyond their own shows all of theirs. */
export const theirs = (filter: ChoreFilter): ChoreFilter => (isTheirs(filter) ? filter : 'mine')
