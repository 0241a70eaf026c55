import { type Placeholder, sql } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { QueryPromise } from 'drizzle-orm/query-promise'
import type { Tx } from './client.ts'

/** Where a query is written down. */
export type Paper = PostgresJsDatabase
/** Stands for a value that each call brings. */
export type Given<V> = <K extends keyof V & string>(name: K) => Placeholder<K>

interface Written<T> {
  execute(values: Record<string, unknown>): Promise<T>
}

/** Drizzle without a database: it writes queries, and sends none. */
const paper: Paper = drizzle.mock()

/** Leaves when it is awaited, as all of Drizzle's do: so those of one flight leave in their order. */
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

/**
 * A query that is written once: `compile<{ id: Id }>()((on, given) => on.select()…)`. Drizzle writes the text
 * of a query anew each time it is asked, and for a join that takes longer than PostgreSQL needs to answer it.
 */
export const compile =
  <V extends object>() =>
  <T>(write: (on: Paper, given: Given<V>) => { prepare(name: string): Written<T> }) => {
    let written: Written<T> | undefined
    return (tx: Tx, values: V): Promise<T> =>
      new Asked(() => {
        written ??= write(paper, (name) => sql.placeholder(name)).prepare('compiled')
        return sentThrough(tx, written).execute(values as Record<string, unknown>)
      })
  }

/** A written query asks through its field `client`; here that is this transaction's. */
function sentThrough<T>(tx: Tx, written: Written<T>): Written<T> {
  // Both fields are Drizzle's own: the pinned version has them, and every test asks through them.
  const { client } = tx._.session as unknown as { readonly client: unknown }
  return Object.create(written, { client: { value: client } })
}
