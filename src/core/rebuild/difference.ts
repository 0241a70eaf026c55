import { type Cell, type Row, UNTOLD } from './replay.ts'

interface Place {
  readonly table: string
  readonly key: string
}

/** Where the log and a table do not say the same. */
export type Difference = Place &
  (
    | { readonly kind: 'missing' } // the log tells of a row that is not kept
    | { readonly kind: 'unexplained' } // a row is kept that the log does not tell of
    | {
        readonly kind: 'differs'
        readonly column: string
        readonly told: Cell | undefined
        readonly kept: Cell | undefined
      }
  )

export function differencesOf(
  place: Place,
  told: Row | undefined,
  kept: Row | undefined,
): readonly Difference[] {
  if (!kept) return told ? [{ ...place, kind: 'missing' }] : []
  if (!told) return [{ ...place, kind: 'unexplained' }]
  const columns = [...new Set([...Object.keys(told), ...Object.keys(kept)])]
  return columns
    .filter((column) => told[column] !== UNTOLD && told[column] !== kept[column])
    .map((column) => {
      const both = { told: told[column], kept: kept[column] }
      return { ...place, kind: 'differs', column, ...both }
    })
}

/** How many cells of a row the log leaves open. */
export const untoldIn = (told: Row): number =>
  Object.values(told).filter((cell) => cell === UNTOLD).length
