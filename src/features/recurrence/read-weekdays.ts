import type { Cursor } from './cursor.ts'

/** «mon», «mon, wed and fri», «weekdays». */
export function readWeekdays(cursor: Cursor): readonly number[] | undefined {
  const all = cursor.take('weekdays') ?? cursor.take('allWeekdays')
  if (all) return all
  const days: number[] = []
  let day = weekday(cursor)
  while (day !== undefined) {
    days.push(day)
    day = cursor.attempt(() => {
      cursor.hasMark(',/')
      cursor.has('and')
      return weekday(cursor)
    })
  }
  return days.length > 0 ? days : undefined
}

const weekday = (cursor: Cursor) => cursor.take('weekday') ?? cursor.take('eachWeekday')

/** «mondays», «op werkdagen», «ma wo vr»: without «every», the plural or several mean every one of them. */
export function readBareWeekdays(cursor: Cursor): readonly number[] | undefined {
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
