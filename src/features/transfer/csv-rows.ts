import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'

export const ROWS_MAX = 10_000
/** Far more than any program writes of a chore. */
const COLUMNS_MAX = 200
/** Thirty of each row: every cell takes far more memory than its text. */
const CELLS_MAX = 300_000

export type RowsRefusal =
  | Refusal<'file.tooMany', { count: number }>
  | Refusal<'file.quote', { row: number }>
  | Refusal<'file.large', Record<never, never>>

/** Each is read when it is asked for: all cells of thousands take more memory than the rest of a file does. */
type Rows = Iterable<readonly string[]>

interface Parting {
  readonly mark: string
  /** What stands in no quotes. */
  readonly plain: RegExp
}

/** Spreadsheets part cells as is usual where they are: by whichever mark is in the first line most. */
function partingOf(text: string): Parting {
  const [line = ''] = text.split(/[\r\n]/, 1)
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }))
  const { mark } = counts.reduce((best, each) => (each.count > best.count ? each : best))
  return { mark, plain: new RegExp(`[^${mark}\\r\\n]*`, 'y') }
}

/** From behind its opening quote: what is in it, and where it ends; undefined where it never does. */
function quoted(text: string, from: number) {
  let cell = ''
  for (let at = from; ; ) {
    const end = text.indexOf('"', at)
    if (end < 0) return undefined
    cell += text.slice(at, end)
    if (text[end + 1] !== '"') return { cell, end: end + 1 }
    cell += '"'
    at = end + 2
  }
}

/** One cell from there on; what stands behind its quotes is of it too. */
function cellAt(text: string, at: number, plain: RegExp) {
  const inQuotes = text[at] === '"' ? quoted(text, at + 1) : { cell: '', end: at }
  if (!inQuotes) return undefined
  plain.lastIndex = inQuotes.end
  const [rest = ''] = plain.exec(text) ?? []
  return { cell: inQuotes.cell + rest, end: inQuotes.end + rest.length }
}

const endOfLine = (text: string, at: number) => (text.startsWith('\r\n', at) ? at + 2 : at + 1)

/** The cells of the row that begins there, and where the next one does; undefined where a quote never ends. */
function rowAt(text: string, from: number, { mark, plain }: Parting) {
  const cells: string[] = []
  for (let at = from; ; ) {
    const found = cellAt(text, at, plain)
    if (!found) return undefined
    if (cells.length < COLUMNS_MAX) cells.push(found.cell)
    if (text[found.end] !== mark) return { cells, next: endOfLine(text, found.end) }
    at = found.end + 1
  }
}

const isFilled = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '')

function* rowsIn(text: string, parting: Parting) {
  for (let at = 0; at < text.length; ) {
    const row = rowAt(text, at, parting)
    if (!row) return
    yield row.cells
    at = row.next
  }
}

/** Why these are no rows that are taken; undefined where nothing is in the way. */
function findingIn(text: string, parting: Parting) {
  let [rows, filled, cells] = [0, 0, 0]
  for (let at = 0; at < text.length; rows += 1) {
    const row = rowAt(text, at, parting)
    if (!row) return refuse('file.quote', { row: rows + 1 })
    if (isFilled(row.cells)) filled += 1
    // The first one has the names.
    if (filled > ROWS_MAX + 1) return refuse('file.tooMany', { count: ROWS_MAX })
    cells += row.cells.length
    if (cells > CELLS_MAX) return refuse('file.large', {})
    at = row.next
  }
  return undefined
}

/**
 * The rows of a file of CSV (RFC 4180) as spreadsheets write it: with a byte order mark or none, parted by comma,
 * semicolon or tab. In one pass to see whether they are rows, and one to read them, however its quotes stand.
 */
export function rowsOf(given: string): Result<Rows, RowsRefusal> {
  const text = given.replace(/^\u{FEFF}/u, '')
  const parting = partingOf(text)
  return findingIn(text, parting) ?? ok({ [Symbol.iterator]: () => rowsIn(text, parting) })
}

function* recordsIn(rows: Rows) {
  let keys: readonly string[] | undefined
  let row = 0
  for (const cells of rows) {
    row += 1
    if (!keys) keys = cells.map((name) => name.trim().toLowerCase())
    else if (isFilled(cells))
      yield { row, record: new Map(keys.map((key, i) => [key, cells[i] ?? ''])) }
  }
}

/** Each row by the names of the first, in small letters, so that nobody has to type them alike. */
export const recordsOf = (rows: Rows) => ({ [Symbol.iterator]: () => recordsIn(rows) })
