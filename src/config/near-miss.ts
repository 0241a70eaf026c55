/** Shorter names have innocent neighbours: APP_URL is two edits from AMQP_URL, and POST one from PORT. */
const LENGTH_FOR_TWO_EDITS = 10
const LENGTH_FOR_ONE_EDIT = 7

/** The known name that this one was probably meant to be. */
export function nearMiss(name: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(name)) return undefined
  return [...known].find((candidate) => {
    const editsMax = editsMaxOf(candidate)
    return editsMax > 0 && edits(name, candidate, editsMax) <= editsMax
  })
}

/** The ending that all the twins share tells no names apart. */
function editsMaxOf(known: string): 0 | 1 | 2 {
  const { length } = known.replace(/_FILE$/, '')
  if (length >= LENGTH_FOR_TWO_EDITS) return 2
  return length >= LENGTH_FOR_ONE_EDIT ? 1 : 0
}

/** Letters added, left out, changed or swapped with their neighbour; any number above `max` is «too many». */
function edits(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) row[j] = cheapest({ a, b, i, j, row, last, beforeLast })
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

interface Cell {
  readonly a: string
  readonly b: string
  readonly i: number
  readonly j: number
  readonly row: readonly number[]
  readonly last: readonly number[]
  readonly beforeLast: readonly number[]
}

function cheapest({ a, b, i, j, row, last, beforeLast }: Cell): number {
  const at = (cells: readonly number[], column: number) => cells[column] ?? Number.POSITIVE_INFINITY
  const changed = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
  return Math.min(
    at(row, j - 1) + 1,
    at(last, j) + 1,
    changed,
    swapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
  )
}
