import { Column, getTableName, is, Param, Placeholder, SQL, sql } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { QueryPromise } from 'drizzle-orm/query-promise'
import type { Tx } from './client.ts'

/** Where a query is written down. */
export type Paper = PostgresJsDatabase
/** Stands for a value that each call brings. */
export type Given<V> = <K extends keyof V & string>(name: K) => Placeholder<K>

type Values = Readonly<Record<string, unknown>>
type Cells = readonly unknown[]

/** A statement that leaves only when it is awaited, as all of Drizzle's do: so those of one flight leave in their order. */
class Asked<T> extends QueryPromise<T> {
  readonly #ask: () => Promise<T>

  constructor(ask: () => Promise<T>) {
    super()
    this.#ask = ask
  }

  override execute() {
    return this.#ask()
  }
}

/** The guarded part of postgres.js: rows by name, or on demand as lists of cells. */
interface Client {
  readonly opened: Promise<unknown>
  unsafe(text: string, parameters: Cells): Promise<Cells> & { values(): Promise<readonly Cells[]> }
}

/** Drizzle keeps the client of a transaction in its session: the pinned version does, and every test asks through it. */
const clientOf = (tx: Tx) => (tx._.session as unknown as { readonly client: Client }).client

/** When the BEGIN of this transaction is answered. Never, when it failed: then the transaction rejects. */
export const opened = (tx: Tx) => clientOf(tx).opened

/** What Drizzle wrote: a text, what fills its parameters, and how its cells become fields. */
interface Written<T> {
  execute(values: Record<string, unknown>): Promise<T>
  readonly queryString: string
  readonly params: Cells
  readonly fields?: readonly Field[]
  /** By table: false for one that may have no row for this one, in a left join. */
  readonly joinsNotNullableMap?: Readonly<Record<string, boolean>>
}

interface Field {
  /** `['id']`, or `['chore', 'id']`: never deeper. */
  readonly path: readonly string[]
  readonly field: unknown
}

/** Drizzle without a database: it writes queries, and sends none. */
const paper: Paper = drizzle.mock()

/**
 * A query that is written once: `compile<{ id: Id }>()((on, given) => on.select()…)`. Drizzle writes the text
 * of a query anew each time it is asked, and looks up for every cell how to read it: for a join that takes
 * longer than PostgreSQL needs to answer.
 */
export const compile =
  <V extends object>() =>
  <T>(
    write: (on: Paper, given: Given<V>) => { prepare(name: string): { execute(): Promise<T> } },
  ) => {
    let ask: ((client: Client, values: Values) => Promise<unknown>) | undefined
    return (tx: Tx, values: V): Promise<T> =>
      new Asked(() => {
        // The fields of Drizzle's own prepared query, which its type does not tell.
        ask ??= askerOf(
          write(paper, (name) => sql.placeholder(name)).prepare(
            'compiled',
          ) as unknown as Written<T>,
        )
        return ask(clientOf(tx), values as Values) as Promise<T>
      })
  }

/** A statement in plain SQL, and the rows that it gives; `$1` is the first of the values. For what Drizzle has no words for. */
export const statement =
  <R = unknown>(text: string) =>
  (tx: Tx, values: Cells): Promise<readonly R[]> =>
    new Asked(() => clientOf(tx).unsafe(text, values) as Promise<readonly R[]>)

function askerOf({ queryString, params, fields, joinsNotNullableMap = {} }: Written<unknown>) {
  const fillers = params.map(fillerOf)
  const fill = (values: Values) => fillers.map((filler) => filler(values))
  if (!fields) return (client: Client, values: Values) => client.unsafe(queryString, fill(values))
  const read = readerOf(fields, joinsNotNullableMap)
  return async (client: Client, values: Values) =>
    (await client.unsafe(queryString, fill(values)).values()).map(read)
}

function fillerOf(parameter: unknown): (values: Values) => unknown {
  if (is(parameter, Placeholder)) return (values) => values[parameter.name]
  if (is(parameter, Param) && is(parameter.value, Placeholder)) {
    const { encoder, value } = parameter
    return ({ [value.name]: given }) => (given === null ? null : encoder.mapToDriverValue(given))
  }
  return () => parameter
}

type Decoder = { mapFromDriverValue(value: unknown): unknown }

/** A column reads itself; a piece of SQL, named or not, has a decoder. */
function decoderOf(field: unknown): Decoder {
  if (is(field, Column)) return field
  const piece = is(field, SQL) ? field : (field as { readonly sql: SQL }).sql
  return (piece as unknown as { readonly decoder: Decoder }).decoder
}

type Read = (cells: Cells) => unknown

/** From the cells of a row to its object: each field under its name, or in the object it belongs to. */
function readerOf(fields: readonly Field[], joins: Readonly<Record<string, boolean>>): Read {
  const placed = fields.map((field, at) => ({ ...field, at }))
  const parts = [...Map.groupBy(placed, ({ path }) => path[0] ?? '')].map(
    ([name, inside]) => [name, partReader(inside, joins)] as const,
  )
  return (cells) => {
    const row: Record<string, unknown> = {}
    for (const [name, read] of parts) row[name] = read(cells)
    return row
  }
}

type Placed = Field & { readonly at: number }

function partReader(inside: readonly Placed[], joins: Readonly<Record<string, boolean>>): Read {
  const columns = inside.map(({ path, field, at }) => ({
    name: path[1] ?? '',
    at,
    decoder: decoderOf(field),
  }))
  const cellOf = ({ at, decoder }: (typeof columns)[number], cells: Cells) =>
    cells[at] === null ? null : decoder.mapFromDriverValue(cells[at])
  const [only] = columns
  if (only && only.name === '') return (cells) => cellOf(only, cells)
  const mayMiss = inside.every(
    ({ field }) => is(field, Column) && joins[getTableName(field.table)] === false,
  )
  return (cells) => {
    if (mayMiss && columns.every(({ at }) => cells[at] === null)) return null
    const part: Record<string, unknown> = {}
    for (const column of columns) part[column.name] = cellOf(column, cells)
    return part
  }
}
