import type { EventContract } from '../event.ts'
import type { Snowflake } from '../ids.ts'

/** What an event from before it was told does not say: whatever the table holds is right. */
export const UNTOLD = { isUntold: true } as const

/** As it is compared: times as text in UTC, documents as text with their fields in order. */
export type Cell = string | number | boolean | null | typeof UNTOLD
/** By the names that the code has for its columns, without its guild and its key. */
export type Row = Readonly<Record<string, Cell>>

/** What became of one row. */
export interface Change {
  readonly table: string
  /** Of the row, in its guild; '' where a guild has one. */
  readonly key: string
  readonly become: (row: Row | undefined) => Row | undefined
}

/** The tables as they were before an event. */
export interface Rows {
  find(table: string, key: string): Row | undefined
  /** The keys of those that hold this in that column. Looks at all of them. */
  where(table: string, column: string, cell: Cell): readonly string[]
}

export interface Happened<P> {
  readonly payload: P
  /** In UTC, as `Temporal.Instant` writes it. */
  readonly at: string
  readonly actorId: Snowflake | null
}

type Changes<P> = (happened: Happened<P>, rows: Rows) => readonly Change[]

/** What an event made of the tables. No clock and no chance: it comes out the same each time. */
export interface Replay {
  readonly on: string
  /** The latest version of the event that this understands. */
  readonly version: number
  readonly changes: Changes<unknown>
}

export const replay = <P>(event: EventContract<P>, changes: Changes<P>): Replay => ({
  on: event.type,
  version: event.version,
  changes: ({ payload, ...happened }, rows) =>
    changes({ ...happened, payload: event.parse(payload) }, rows),
})

/** Of an event that changes no table that is rebuilt; `because` is for the reader. */
export const changesNothing = <P>(event: EventContract<P>, because: string) => ({
  ...replay(event, () => []),
  because,
})

/** The row is there from now on; one that was there stays as it is. */
export const put = (table: string, key: string, row: Row): Change => ({
  table,
  key,
  become: (found) => found ?? row,
})

/** The row has these cells from now on. One that is not there does not come to be by it. */
export const set = (table: string, key: string, cells: Row): Change => ({
  table,
  key,
  become: (found) => found && { ...found, ...cells },
})

/** The same with the next version. */
export const save = (table: string, key: string, cells: Row): Change => ({
  table,
  key,
  become: (found) => found && { ...found, ...cells, version: following(found.version) },
})

const following = (version: Cell | undefined): Cell =>
  typeof version === 'number' ? version + 1 : UNTOLD

export const remove = (table: string, key: string): Change => ({
  table,
  key,
  become: () => undefined,
})

/** A document with its fields in order: PostgreSQL keeps them in one of its own. */
export const written = (document: unknown): string =>
  JSON.stringify(document, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
