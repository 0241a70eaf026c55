import { and, asc, eq, getTableColumns, getTableName, gt } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { Temporal } from '../clock.ts'
import type { Field, Vault } from '../crypto/vault.ts'
import type { GuildScope } from '../db/scope.ts'
import { legible } from '../legible.ts'
import { type Cell, type Row, written } from './replay.ts'

/** A row as it is kept, to be compared with what the log says of it. */
export interface KeptRow {
  readonly key: string
  readonly row: Row
}

export interface KeptTable {
  readonly name: string
  /** Of columns that hold a text of a member. */
  readonly texts: ReadonlySet<string>
  /** What the database calls a column. */
  columnName(column: string): string
  /** The next rows after this key, in its order; none after the last. */
  rows(scope: GuildScope, after: string | null): Promise<readonly KeptRow[]>
}

type ColumnOf<T extends PgTable> = keyof T['_']['columns'] & string

interface Given<C extends string> {
  /** What tells a row from the others of its guild; null where a guild has one. */
  readonly key: C | null
  /** Where a sealed text of a row belongs to. */
  readonly texts?: Readonly<Partial<Record<C, (key: string) => Field>>>
  /** A blind index, and the text that it is of. */
  readonly indexes?: Readonly<Partial<Record<C, C>>>
  /** How a document is read. */
  readonly documents?: Readonly<Partial<Record<C, (document: unknown) => unknown>>>
  /** What the log does not tell, and why. */
  readonly without?: Readonly<Partial<Record<C, string>>>
}

const ROWS_MAX = 500

/** A table that is rebuilt. All of its columns are compared, so one that is added is told of in events, or named here. */
export function keptTable<T extends PgTable>(table: T, given: Given<ColumnOf<T>>): KeptTable {
  const columns: Readonly<Record<string, PgColumn>> = getTableColumns(table)
  const name = getTableName(table)
  const { guildId, ...others } = columns
  const key = given.key === null ? undefined : others[given.key]
  if (!guildId) throw new Error(`the table ${name} is no guild's`)
  const read = readerOf(name, given)

  return {
    name,
    texts: new Set(Object.keys(given.texts ?? {})),
    columnName: (column) => columns[column]?.name ?? column,
    async rows({ tx, guildId: ofGuild, vault }, after) {
      if (!key && after !== null) return []
      const later = key && after !== null ? gt(key, after) : undefined
      const found: readonly Record<string, unknown>[] = await tx
        .select({ ...columns })
        .from(table as PgTable)
        .where(and(eq(guildId, ofGuild), later))
        .orderBy(asc(key ?? guildId))
        .limit(ROWS_MAX)
      return found.map((row) => read(vault, row))
    },
  }
}

function readerOf(name: string, given: Given<string>) {
  const { key, texts = {}, indexes = {}, documents = {}, without = {} } = given
  const open = (vault: Vault, field: Field, sealed: Buffer) =>
    legible(() => vault.open(field, sealed))

  function cellOf(vault: Vault, column: string, row: Readonly<Record<string, unknown>>): Cell {
    const value = row[column]
    const fieldOf = texts[column]
    const document = documents[column]
    if (value === null) return null
    if (document) return written(document(value))
    if (Buffer.isBuffer(value) && fieldOf) return open(vault, fieldOf(keyOf(row)), value)
    return plain(value)
  }

  const keyOf = (row: Readonly<Record<string, unknown>>) => (key === null ? '' : String(row[key]))

  /** Nothing where it is the right one: a log knows no indexes. */
  function indexCells(vault: Vault, row: Readonly<Record<string, unknown>>, cells: Row) {
    return Object.entries(indexes).flatMap(([column, of]) => {
      const text = of && cells[of]
      const index = row[column]
      const isRight =
        typeof text === 'string' &&
        Buffer.isBuffer(index) &&
        vault.index(name, String(of), text).equals(index)
      return isRight ? [] : [[column, 'of another text'] as const]
    })
  }

  return (vault: Vault, row: Readonly<Record<string, unknown>>): KeptRow => {
    const named = Object.keys(row).filter(
      (column) =>
        column !== 'guildId' && column !== key && !(column in indexes) && !(column in without),
    )
    const cells = Object.fromEntries(named.map((column) => [column, cellOf(vault, column, row)]))
    const wrong = Object.fromEntries(indexCells(vault, row, cells))
    return { key: keyOf(row), row: { ...cells, ...wrong } }
  }
}

function plain(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (value instanceof Temporal.Instant) return value.toString()
  throw new TypeError('a column that nobody said how to compare')
}
