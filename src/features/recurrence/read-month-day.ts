import type { Cursor } from './cursor.ts'
import { readDayNumber } from './read-day.ts'

/** A day that every month has: `dom` -1 and `nth` -1 are the last. */
export interface DayOfMonth {
  readonly dom?: number
  readonly nth?: { readonly nth: number; readonly wd: number }
}

/** «the 1st», «de laatste dag», «the last friday». A bare number may be an hour: it wants «on». */
export const readMonthDay = (cursor: Cursor, isOn: boolean): DayOfMonth | undefined =>
  cursor.attempt(() => {
    const isSaid = cursor.has('the', 'de') || isOn
    const nth = readNth(cursor)
    if (nth) return { nth }
    return (isSaid ? dayNumber(cursor) : undefined) ?? endOfMonth(cursor)
  })

function dayNumber(cursor: Cursor): DayOfMonth | undefined {
  const dom = readDayNumber(cursor)
  return dom === undefined ? undefined : { dom }
}

/** «last», «first day». */
const endOfMonth = (cursor: Cursor): DayOfMonth | undefined =>
  cursor.attempt(() => {
    const dom = cursor.take('ordinal')
    if (dom !== -1 && dom !== 1) return undefined
    cursor.attempt(() => (cursor.take('unit') === 'days' ? true : undefined))
    return { dom }
  })

/** «1st», «2e», «3de». */
function ordinalInDigits(cursor: Cursor): number | undefined {
  const digits = cursor.digits(1)
  return digits && cursor.isGlued && cursor.has('suffix', 'de') ? Number(digits) : undefined
}

/** «second», «2nd»; -1 is the last. */
export const readOrdinal = (cursor: Cursor): number | undefined =>
  cursor.take('ordinal') ?? cursor.attempt(ordinalInDigits)

export const readNth = (cursor: Cursor): DayOfMonth['nth'] =>
  cursor.attempt(() => {
    const nth = readOrdinal(cursor)
    const wd = cursor.take('weekday')
    return nth === undefined || wd === undefined ? undefined : { nth, wd }
  })
