import type { Cursor } from './cursor.ts'
import { readThrough } from './read-through.ts'

/** The months in which a chore comes back. */
export interface Season {
  /** 1 = January; in the order in which they were said. */
  readonly months: readonly number[]
  /** «april to september»: the last month is in it, or is not. */
  readonly isOpenEnded?: true
}

/** «in may and june», «from april through september», «alleen in juli», «t/m» and «tot en met». */
export const readSeason = (cursor: Cursor): Season | undefined => {
  cursor.has('only')
  return cursor.either(inEach, between)
}

function between(cursor: Cursor): Season | undefined {
  cursor.has('from', 'of')
  const first = cursor.take('month')
  if (first === undefined) return undefined
  const end = cursor.either(through, until)
  const last = end && cursor.take('month')
  if (!last) return undefined
  return { months: monthsFrom(first, last), ...(end === 'until' && { isOpenEnded: true }) }
}

const through = (cursor: Cursor) => (readThrough(cursor) ? 'through' : undefined)

const until = (cursor: Cursor) => (cursor.has('to', 'until') ? 'until' : undefined)

/** Over the end of the year, where the first comes after the last. */
function monthsFrom(first: number, last: number): readonly number[] {
  const count = ((last - first + 12) % 12) + 1
  return Array.from({ length: count }, (_, later) => ((first - 1 + later) % 12) + 1)
}

function inEach(cursor: Cursor): Season | undefined {
  if (!cursor.has('in')) return undefined
  const months: number[] = []
  let next = oneOrRun(cursor)
  while (next) {
    months.push(...next)
    next = cursor.attempt(() => {
      const isComma = cursor.hasMark(',/')
      return cursor.has('and') || isComma ? oneOrRun(cursor) : undefined
    })
  }
  return months.length > 0 ? { months } : undefined
}

/** «may», or «may-july» among others. */
function oneOrRun(cursor: Cursor): readonly number[] | undefined {
  const first = cursor.take('month')
  if (first === undefined) return undefined
  const last = cursor.attempt(() => (cursor.hasMark('-–') ? cursor.take('month') : undefined))
  return last === undefined ? [first] : monthsFrom(first, last)
}
