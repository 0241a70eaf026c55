import type { Cursor } from './cursor.ts'
import type { Unit } from './names.ts'
import { readBeyond } from './read-beyond.ts'
import { type CalendarDay, readDate, readNumber } from './read-day.ts'
import { readHaving } from './read-having.ts'
import { type DayOfMonth, readMonthDay, readNth, readOrdinal } from './read-month-day.ts'
import {
  readBareWeekdays,
  readOtherWeekdays,
  readWeekdays,
  readWeekStart,
} from './read-weekdays.ts'

/** How often, as it was said; what is left out is taken from the first day. */
export interface Repeat extends DayOfMonth {
  readonly n: number
  readonly unit: Unit
  readonly isAfterDone?: true
  readonly days?: readonly number[]
  readonly wkst?: 0 | 6
  readonly date?: CalendarDay
  /** How often in each week or month, on any day of it. */
  readonly isQuota?: true
  /** At how many times of each day. */
  readonly timesCount?: number
  /** More than one day of a month, or a workday of it: no rule has them. */
  readonly isBeyondRules?: true
  /** What it can mean besides: «biweekly» twice a week, «every second friday» the second of each month. */
  readonly orElse?: Repeat
}
type Spec = Omit<Repeat, 'n' | 'unit'>

export const readRepeat = (cursor: Cursor): Repeat | undefined =>
  cursor.either(afterDone, quota, byAdverb, everySome, omDe, dayOfMonth, onBareDays)

/** «3 days after done», «12 uur na afronden». */
function afterDone(cursor: Cursor): Repeat | undefined {
  cursor.has('every')
  const n = readNumber(cursor)
  const unit = cursor.has('uur') ? 'hours' : cursor.take('unit')
  if (n === undefined || unit === undefined) return undefined
  return cursor.has('after') && cursor.has('done') ? { n, unit, isAfterDone: true } : undefined
}

/** «2x per week», «three times a month», «een keer in de week», «1x per 2 weken». */
function quota(cursor: Cursor): Repeat | undefined {
  const n = cursor.take('times') ?? cursor.attempt(timesCounted)
  const span = n === undefined ? undefined : perSpan(cursor)
  if (n === undefined || span === undefined) return undefined
  if (span.n === 1) return perUnit(cursor, n, span.unit)
  // «once per 2 weeks» is every 2 weeks; no rule has twice in them.
  return n === 1 ? { ...span, ...spec(cursor, span.unit) } : undefined
}

/** «twice a day» wants its times. */
function perUnit(cursor: Cursor, n: number, unit: Unit): Repeat | undefined {
  if (unit === 'years') return n === 1 ? { n, unit, ...spec(cursor, unit) } : undefined
  if (unit === 'days') return { n: 1, unit, ...(n > 1 && { timesCount: n }) }
  return { n, unit, isQuota: true, ...(unit === 'weeks' && readWeekStart(cursor)) }
}

/** «per week», «a week», «in the week», «per 2 weeks»; but «once in 3 days» may be in 3 days. */
function perSpan(cursor: Cursor) {
  const isIn = cursor.has('in')
  const isEach = isIn ? cursor.has('the', 'de') : cursor.has('per', 'every')
  const n = isIn && !isEach ? 1 : readNumber(cursor)
  const unit = calendarUnit(cursor)
  if (unit === undefined || (n === undefined && !isEach)) return undefined
  return isIn || isEach || n === 1 ? { n: n ?? 1, unit } : undefined
}

function timesCounted(cursor: Cursor): number | undefined {
  const n = readNumber(cursor)
  return cursor.has('times') ? n : undefined
}

/** With a day it can only be every other week. */
function biweekly(cursor: Cursor): Repeat {
  const days = spec(cursor, 'weeks')
  const orElse: Repeat = { n: 2, unit: 'weeks', isQuota: true }
  return { n: 2, unit: 'weeks', ...days, ...(!days.days && { orElse }) }
}

/** «daily», «weekly on friday», «biweekly». */
function byAdverb(cursor: Cursor): Repeat | undefined {
  if (cursor.has('biweekly') || cursor.attempt(biAndWeekly)) return biweekly(cursor)
  const [n, unit] = cursor.take('adverb') ?? []
  return n === undefined || unit === undefined ? undefined : { n, unit, ...spec(cursor, unit) }
}

/** «bi-weekly», «bi weekly». */
function biAndWeekly(cursor: Cursor): true | undefined {
  if (!cursor.has('bi')) return undefined
  cursor.hasMark('-')
  const [n, unit] = cursor.take('adverb') ?? []
  return n === 1 && unit === 'weeks' ? true : undefined
}

const everySome = (cursor: Cursor): Repeat | undefined =>
  cursor.has('every') ? cursor.either(everyOther, everyN, onDays, everyDate, everyPart) : undefined

/** «every other day», «every second day», «every other monday». */
function everyOther(cursor: Cursor): Repeat | undefined {
  if (cursor.has('other')) return cursor.either(alternating, alternatingDays)
  if (readOrdinal(cursor) !== 2) return undefined
  const unit = calendarUnit(cursor)
  if (unit) return { n: 2, unit, ...spec(cursor, unit) }
  const wd = cursor.take('weekday')
  if (wd === undefined || cursor.has('of')) return undefined // «of the month» says which
  const orElse: Repeat = { n: 1, unit: 'months', nth: { nth: 2, wd } }
  return { n: 2, unit: 'weeks', days: [wd], orElse }
}

/** «om de dag», «om de 2 weken op vrijdag», «om de maandag». */
function omDe(cursor: Cursor): Repeat | undefined {
  if (!cursor.has('om') || !cursor.has('de')) return undefined
  cursor.has('other')
  return cursor.either(alternating, alternatingDays, everyN)
}

function alternating(cursor: Cursor): Repeat | undefined {
  const unit = calendarUnit(cursor)
  return unit && { n: 2, unit, ...spec(cursor, unit) }
}

function alternatingDays(cursor: Cursor): Repeat | undefined {
  const days = readWeekdays(cursor)
  return days && { n: 2, unit: 'weeks', days }
}

/** «every day», «every 2 weeks on friday», «every three months on the 31st». */
function everyN(cursor: Cursor): Repeat | undefined {
  const n = readNumber(cursor) ?? 1
  const unit = calendarUnit(cursor)
  if (!unit) return undefined
  const days = n === 1 && unit === 'days' ? readOtherWeekdays(cursor) : undefined
  return days ? { n: 1, unit: 'weeks', days } : { n, unit, ...spec(cursor, unit) }
}

/** «every tuesday and friday», «every weekend». */
const onDays = (cursor: Cursor): Repeat | undefined => onEach(readWeekdays(cursor))

/** «weekdays», «mondays and thursdays»: the plural says every. */
const onBareDays = (cursor: Cursor): Repeat | undefined => onEach(readBareWeekdays(cursor))

const onEach = (days: readonly number[] | undefined): Repeat | undefined =>
  days && { n: 1, unit: 'weeks', days }

/** «every first monday of the month», «every 1 december». */
function everyDate(cursor: Cursor): Repeat | undefined {
  const date = cursor.either(dayOfMonth)
  if (date) return date
  const nth = readNth(cursor)
  // «every second monday» may be every other one: only the ends of a month need no month.
  if (nth) return nth.nth === 1 || nth.nth === -1 ? { n: 1, unit: 'months', nth } : undefined
  const calendar = readDate(cursor)
  return calendar && { n: 1, unit: 'years', date: calendar }
}

/** «every evening», «elke middernacht»: every day, and when on it is read later. */
const everyPart = (cursor: Cursor): Repeat | undefined =>
  cursor.sees('daypart') || cursor.leadsTo(noonOrMidnight) ? { n: 1, unit: 'days' } : undefined

const noonOrMidnight = (cursor: Cursor) => cursor.has('noon', 'midnight') || undefined

/** «last friday of the month», «the 1st of every month»; «the 31st, only in months that have it» says it later. */
function dayOfMonth(cursor: Cursor): Repeat | undefined {
  const isOn = cursor.has('on')
  const beyond = readBeyond(cursor, isOn)
  if (beyond) return cursor.attempt(ofEachMonth) || beyond === 'days' ? BEYOND : undefined
  const day = readMonthDay(cursor, true)
  if (!day) return undefined
  const isEach = cursor.leadsTo(readHaving) || cursor.attempt(ofEachMonth)
  return isEach ? { n: 1, unit: 'months', ...day } : undefined
}

const BEYOND: Repeat = { n: 1, unit: 'months', isBeyondRules: true }

function ofEachMonth(cursor: Cursor): true | undefined {
  if (!cursor.has('of')) return undefined
  cursor.has('the', 'de', 'every')
  return cursor.take('unit') === 'months' ? true : undefined
}

function calendarUnit(cursor: Cursor): Unit | undefined {
  const unit = cursor.take('unit')
  return unit === 'hours' ? undefined : unit
}

/** What may follow a unit: on which days of it. */
function spec(cursor: Cursor, unit: Unit): Spec {
  const read = SPECS[unit]
  return cursor.attempt(() => read?.(cursor, cursor.has('on'))) ?? {}
}

const SPECS: Readonly<Partial<Record<Unit, (cursor: Cursor, isOn: boolean) => Spec | undefined>>> =
  {
    weeks: (cursor) => {
      const days = readWeekdays(cursor)
      return days && { days, ...readWeekStart(cursor) }
    },
    months: (cursor, isOn) =>
      readBeyond(cursor, isOn) ? { isBeyondRules: true } : readMonthDay(cursor, isOn),
    years: (cursor) => {
      const date = readDate(cursor)
      return date && { date }
    },
  }
