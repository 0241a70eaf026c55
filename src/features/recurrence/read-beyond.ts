import type { Cursor } from './cursor.ts'
import { readDayNumber } from './read-day.ts'

/**
 * «the 1st and 15th», «first and third monday», «the first workday»: days of a month that no rule has, told from
 * what nobody can read. A bare number may be an hour: it wants «on».
 */
export const readBeyond = (cursor: Cursor, isOn: boolean): 'days' | 'workday' | undefined =>
  cursor.attempt(() => {
    const count = countedDays(cursor, isOn)
    if (count > 0 && (cursor.take('weekdays') ?? cursor.take('allWeekdays'))) return 'workday'
    if (count < 2) return undefined
    if (cursor.take('weekday') === undefined) cursor.attempt(dayItself)
    return 'days'
  })

function countedDays(cursor: Cursor, isOn: boolean): number {
  const isSaid = cursor.has('the', 'de') || isOn
  const first = ordinalDay(cursor) ?? (isSaid ? readDayNumber(cursor) : undefined)
  if (first === undefined) return 0
  let count = 1
  while (cursor.attempt(another) !== undefined) count += 1
  return count
}

function another(cursor: Cursor): number | undefined {
  const isComma = cursor.hasMark(',')
  const isAnd = cursor.has('and')
  if (!isAnd && !isComma) return undefined
  cursor.has('on')
  cursor.has('the', 'de')
  return ordinalDay(cursor) ?? (isAnd ? readDayNumber(cursor) : undefined)
}

/** «15th», «15e», «last». */
const ordinalDay = (cursor: Cursor): number | undefined =>
  cursor.take('ordinal') ??
  cursor.attempt(() => {
    const digits = cursor.digits(2)
    return digits && cursor.isGlued && cursor.has('suffix', 'de') ? Number(digits) : undefined
  })

/** «first and last day». */
const dayItself = (cursor: Cursor) => (cursor.take('unit') === 'days' ? true : undefined)
