import { type Draft, type Kept, type Shape, textOf } from './shape.ts'

/** 4 is what it gives whatever nobody gave one. */
const PRIORITIES = new Map([
  ['1', '5'],
  ['2', '4'],
  ['3', '3'],
  ['4', '3'],
])
/** Counts from when it was done. */
const AFTER = /^every! *(?:(\d+) +)?(hour|day|week|month)s?$/i

function whenOf(date: string) {
  const [, n = '1', unit] = AFTER.exec(date) ?? []
  if (unit) return { when: `${n} ${unit}s after done` }
  return date.startsWith('every!') ? { unknown: date } : { when: date }
}

/** A project of Todoist as CSV, as its help describes it (todoist.com/help, «Import or export a project as a CSV file»). */
export const todoist: Shape = {
  name: 'todoist',
  keys: ['type', 'content', 'date'],
  read(kept: Kept): Draft | undefined {
    const cell = (column: string) => textOf(kept.get(column)).trim()
    if (cell('type') !== 'task') return undefined
    return {
      name: cell('content'),
      ...whenOf(cell('date')),
      notes: cell('description'),
      priority: PRIORITIES.get(cell('priority')) ?? '',
    }
  },
}
