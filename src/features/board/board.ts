import type { Temporal } from '../../core/clock.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import type { Schedule } from '../recurrence/index.ts'
import type { SeveralMode } from '../rotations/index.ts'

/** Rows of three components each: with what else is on the board, they fit under Discord's 40. */
export const ROWS_MAX = 8
/** Of those that have no row; as many as a list can offer. */
export const OTHERS_MAX = 25
/** For so long a chore that was done keeps its row, with Undo. */
export const DONE_MINUTES = 10
/** So many keep it, so that however much was done there is still something to do. */
export const DONE_ROWS_MAX = 4

interface Item {
  readonly id: Id
  readonly dueAt: Temporal.Instant
  readonly chore: { readonly name: string; readonly priority: number }
}

export interface OpenItem extends Item {
  readonly assigneeId: Snowflake | null
  readonly sharedBy: readonly Snowflake[] | null
  /** Who is on it. */
  readonly begunBy: Snowflake | null
  /** How those several do it. */
  readonly mode: SeveralMode | null
  readonly slot: string
  readonly chore: {
    readonly name: string
    readonly schedule: Schedule
    readonly closing: string | null
    readonly priority: number
  }
}

export interface DoneItem extends Item {
  readonly by: Snowflake
  /** The occurrence that follows it. */
  readonly nextId: Id | null
}

export type Row = OpenItem | DoneItem

export interface Arranged {
  readonly rows: readonly Row[]
  /** In a list under them. */
  readonly others: readonly OpenItem[]
  /** How many are open, whether they are shown or not. */
  readonly total: number
}

interface Found {
  /** The earliest of what is open: as many as `LISTED_MAX`. */
  readonly open: { readonly items: readonly OpenItem[]; readonly total: number }
  readonly done: readonly DoneItem[]
}

/** Some of it may have to wait until what came before it falls away. */
export const LISTED_MAX = ROWS_MAX + OTHERS_MAX + DONE_ROWS_MAX

export const isDone = (row: Row): row is DoneItem => 'by' in row

const byTime = (a: Row, b: Row) =>
  a.dueAt.epochMilliseconds - b.dueAt.epochMilliseconds ||
  b.chore.priority - a.chore.priority ||
  (a.id < b.id ? -1 : 1)

/** By when they are due and how urgent they are, and what was just done in its place: its next turn is not shown beside it. */
export function arrange({ open, done }: Found): Arranged {
  const following = new Set(done.map(({ nextId }) => nextId))
  const waiting = open.items.filter(({ id }) => !following.has(id))
  const rows = [...waiting, ...done].toSorted(byTime).slice(0, ROWS_MAX)
  const shown = new Set(rows.map(({ id }) => id))
  const hidden = new Set(rows.filter(isDone).map(({ nextId }) => nextId))
  const isElsewhere = ({ id }: OpenItem) => !shown.has(id) && !hidden.has(id)
  return {
    rows,
    others: open.items.filter(isElsewhere),
    total: open.total - open.items.filter(({ id }) => hidden.has(id)).length,
  }
}
