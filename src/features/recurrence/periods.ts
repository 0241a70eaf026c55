import type { Temporal } from '../../core/clock.ts'
import {
  calendarDate,
  type DayNumber,
  dayNumber,
  daysInMonth,
  firstOfMonth,
  monthNumber,
  weekdayOn,
} from './days.ts'
import type { Rule } from './rule.ts'

type Fixed = Exclude<Rule, { kind: 'once' | 'after' }>
type Of<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>

/** A fixed rule as numbered stretches of the calendar; number 0 holds the anchor. */
export interface Periods {
  /** The period a date lies in: arithmetic, so that a far date costs what a near one does. */
  readonly indexOf: (date: DayNumber) => number
  /** The rule's dates in a period, in order. None where a month has no fifth Monday, or skips its 31st. */
  readonly datesOf: (index: number) => readonly DayNumber[]
}

/** 0 = Monday, as rules count. */
export const weekdayOf = (date: Temporal.PlainDate): number => date.dayOfWeek - 1

const daily = ({ n }: Of<'daily'>, anchor: DayNumber): Periods => ({
  indexOf: (date) => Math.floor((date - anchor) / n),
  datesOf: (index) => [anchor + index * n],
})

function weekly({ n, days, wkst = 0 }: Of<'weekly'>, anchor: DayNumber): Periods {
  const intoWeek = (weekday: number) => (weekday - wkst + 7) % 7
  const start = anchor - intoWeek(weekdayOn(anchor))
  const offsets = days.map(intoWeek).sort((a, b) => a - b)
  return {
    indexOf: (date) => Math.floor((date - start) / (7 * n)),
    datesOf: (index) => offsets.map((offset) => start + index * 7 * n + offset),
  }
}

function monthly(
  n: number,
  anchor: DayNumber,
  dayIn: (month: number) => number | undefined,
): Periods {
  const first = monthNumber(calendarDate(anchor))
  return {
    indexOf: (date) => Math.floor((monthNumber(calendarDate(date)) - first) / n),
    datesOf: (index) => {
      const month = first + index * n
      const day = dayIn(month)
      return day === undefined ? [] : [firstOfMonth(month) + day - 1]
    },
  }
}

type DayOfMonth = Pick<Of<'monthly_day'>, 'dom' | 'onMissingDay'>

/** What one month lacks clamps, in that month only; or it has none. */
const dayOfMonth =
  ({ dom, onMissingDay }: DayOfMonth) =>
  (month: number): number | undefined => {
    const last = daysInMonth(month)
    if (dom !== -1 && dom <= last) return dom
    return dom !== -1 && onMissingDay === 'skip' ? undefined : last
  }

const nthWeekday =
  (weekday: number, nth: number) =>
  (month: number): number | undefined => {
    const earliest = 1 + ((weekday - weekdayOn(firstOfMonth(month)) + 7) % 7)
    const last = earliest + 7 * Math.floor((daysInMonth(month) - earliest) / 7)
    const day = nth === -1 ? last : earliest + 7 * (nth - 1)
    return day <= last ? day : undefined
  }

function yearly({ n, ...rule }: Of<'yearly'>, anchor: DayNumber): Periods {
  const { year: first, month, day } = calendarDate(anchor)
  return {
    indexOf: (date) => Math.floor((calendarDate(date).year - first) / n),
    datesOf: (index) => {
      const year = first + index * n
      const found = dayOfMonth({ ...rule, dom: day })(monthNumber({ year, month }))
      return found === undefined ? [] : [dayNumber({ year, month, day: found })]
    },
  }
}

/** One date in each: the last day of the week or month, by which it has to be done. */
function quota({ per, wkst = 0 }: Of<'quota'>, anchor: DayNumber): Periods {
  if (per === 'month') return monthly(1, anchor, dayOfMonth({ dom: -1 }))
  const last = (wkst + 6) % 7
  return weekly({ kind: 'weekly', n: 1, days: [last], wkst }, anchor)
}

export function periodsOf(rule: Fixed, anchor: DayNumber): Periods {
  switch (rule.kind) {
    case 'daily':
      return daily(rule, anchor)
    case 'weekly':
      return weekly(rule, anchor)
    case 'monthly_day':
      return monthly(rule.n, anchor, dayOfMonth(rule))
    case 'monthly_nth':
      return monthly(rule.n, anchor, nthWeekday(rule.wd, rule.nth))
    case 'yearly':
      return yearly(rule, anchor)
    case 'quota':
      return quota(rule, anchor)
  }
}
