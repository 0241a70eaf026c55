import type { Cursor } from './cursor.ts'
import { readThrough } from './read-through.ts'

/** «mon», «mon, wed and fri», «mon-fri», «weekdays». */
export function readWeekdays(cursor: Cursor): readonly number[] | undefined {
  const all = cursor.take('weekdays') ?? cursor.take('allWeekdays')
  if (all) return all
  const days: number[] = []
  let next = cursor.either(run, one)
  while (next) {
    days.push(...next)
    next = cursor.attempt(() => {
      cursor.hasMark(',/')
      cursor.has('and')
      return cursor.either(run, one)
    })
  }
  return days.length > 0 ? days : undefined
}

const weekday = (cursor: Cursor) => cursor.take('weekday') ?? cursor.take('eachWeekday')

function one(cursor: Cursor): readonly number[] | undefined {
  const day = weekday(cursor)
  return day === undefined ? undefined : [day]
}

/** «mon-fri», «ma t/m vr», «friday to monday»; but «tot vrijdag» may stop before it. */
function run(cursor: Cursor): readonly number[] | undefined {
  const first = weekday(cursor)
  if (first === undefined || !(readThrough(cursor) || cursor.has('to'))) return undefined
  const last = weekday(cursor)
  if (last === undefined || last === first) return undefined
  const count = ((last - first + 7) % 7) + 1
  return Array.from({ length: count }, (_, later) => (first + later) % 7)
}

/** «mondays», «op werkdagen», «ma wo vr», «van ma t/m vr»: without «every», the plural or several mean every one of them. */
export function readBareWeekdays(cursor: Cursor): readonly number[] | undefined {
  if (cursor.has('from', 'of')) return run(cursor)
  cursor.has('on')
  const isPlural = cursor.sees('eachWeekday') || cursor.sees('allWeekdays')
  if (cursor.sees('weekdays')) return undefined // «weekend» may be the one that comes
  const days = readWeekdays(cursor)
  return isPlural || (days && new Set(days).size > 1) ? days : undefined
}

/** «except sunday»: the days that are left of a week. */
export const readOtherWeekdays = (cursor: Cursor): readonly number[] | undefined =>
  cursor.attempt(() => {
    cursor.hasMark(',')
    if (!cursor.has('except')) return undefined
    cursor.has('on')
    const out = readWeekdays(cursor)
    const left = [0, 1, 2, 3, 4, 5, 6].filter((day) => !out?.includes(day))
    return out && left.length > 0 ? left : undefined
  })

/** «…, week from sunday»: which days share a week matters when not every week counts. */
export const readWeekStart = (cursor: Cursor): { readonly wkst?: 0 | 6 } =>
  cursor.attempt(() => {
    cursor.hasMark(',')
    if (cursor.take('unit') !== 'weeks' || !cursor.has('from')) return undefined
    const wkst = cursor.take('weekday')
    return wkst === 0 || wkst === 6 ? ({ wkst } as const) : undefined
  }) ?? {}
