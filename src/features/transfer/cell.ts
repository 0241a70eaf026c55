/** A spreadsheet would reckon a cell that begins so, whoever wrote it: also behind the apostrophe that keeps it from that. */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/
const BREAKING = /[",;\t\r\n]/

/** One that begins like a formula gets an apostrophe more: reading takes one away again. */
const defused = (text: string) => (FORMULA.test(text) ? `'${text}` : text)

/** A cell of CSV (RFC 4180, section 2): in quotes where it has to be, also for readers that part cells elsewhere. */
export function cellOf(text: string): string {
  const safe = defused(text)
  return BREAKING.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const DEFUSED = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** The text of a cell that `cellOf` wrote. */
export const fused = (cell: string) => (DEFUSED.test(cell) ? cell.slice(1) : cell)
