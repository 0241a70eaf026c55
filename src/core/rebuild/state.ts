import type { Happened, Replay, Row, Rows } from './replay.ts'

/** The tables of one guild, as its log tells of them. */
export class State implements Rows {
  readonly #tables: ReadonlyMap<string, Map<string, Row>>

  constructor(tables: readonly string[]) {
    this.#tables = new Map(tables.map((table) => [table, new Map()]))
  }

  find(table: string, key: string) {
    return this.#of(table).get(key)
  }

  where(table: string, column: string, cell: unknown) {
    const found: string[] = []
    for (const [key, row] of this.#of(table)) if (row[column] === cell) found.push(key)
    return found
  }

  /** Each replay sees the tables as they were before the event, so their order does not matter. */
  apply(replays: readonly Replay[], happened: Happened<unknown>) {
    const changes = replays.flatMap((replay) => replay.changes(happened, this))
    for (const { table, key, become } of changes) {
      const rows = this.#of(table)
      const row = become(rows.get(key))
      if (row) rows.set(key, row)
      else rows.delete(key)
    }
  }

  /** The row, which is forgotten: what is left in the end is what nobody asked for. */
  take(table: string, key: string) {
    const row = this.find(table, key)
    this.#of(table).delete(key)
    return row
  }

  left(table: string): Iterable<readonly [string, Row]> {
    return this.#of(table)
  }

  #of(table: string) {
    const rows = this.#tables.get(table)
    if (!rows) throw new Error(`no table ${table} is rebuilt`)
    return rows
  }
}
