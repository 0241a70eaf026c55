import type { Temporal } from '../../core/clock.ts'
import type { Rule } from './rule.ts'

type PlainDate = Temporal.PlainDate
type Fixed = Exclude<Rule, { kind: 'once' | 'after' }>
type Of<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>

/** A fixed rule as numbered stretches of the calendar; number 0 holds the anchor. */
export interface Periods {
  /** The period a date lies in: arithmetic, so that a far date costs what a near one does. */
  readonly indexOf: (date: PlainDate) => number
  /** The rule's dates in a period, in order. None where a month has no fifth Monday. */
  readonly datesOf: (index: number) => readonly PlainDate[]
}

const daysBetween = (from: PlainDate, to: PlainDate) => from.until(to, { largestUnit: 'day' }).days

/** 0 = Monday, as rules count. */
export const weekdayOf = (date: PlainDate): number => date.dayOfWeek - 1

const daily = ({ n }: Of<'daily'>, anchor: PlainDate): Periods => ({
  indexOf: (date) => Math.floor(daysBetween(anchor, date) / n),
  datesOf: (index) => [anchor.add({ days: index * n })],
})

function weekly({ n, days, wkst = 0 }: Of<'weekly'>, anchor: PlainDate): Periods {
  const intoWeek = (weekday: number) => (weekday - wkst + 7) % 7
  const start = anchor.subtract({ days: intoWeek(weekdayOf(anchor)) })
  const offsets = days.map(intoWeek).sort((a, b) => a - b)
  return {
    indexOf: (date) => Math.floor(daysBetween(start, date) / (7 * n)),
    datesOf: (index) => offsets.map((offset) => start.add({ days: index * 7 * n + offset })),
  }
}

const monthNumber = (date: PlainDate) => date.year * 12 + date.month

function monthly(
  n: number,
  anchor: PlainDate,
  dayIn: (firstOfMonth: PlainDate) => number | undefined,
): Periods {
  return {
    indexOf: (date) => Math.floor((monthNumber(date) - monthNumber(anchor)) / n),
    datesOf: (index) => {
      const first = anchor.with({ day: 1 }).add({ months: index * n })
      const day = dayIn(first)
      return day === undefined ? [] : [first.with({ day })]
    },
  }
}

const clampedDay =
  (dom: number) =>
  (first: PlainDate): number =>
    dom === -1 ? first.daysInMonth : Math.min(dom, first.daysInMonth)

const nthWeekday =
  (weekday: number, nth: number) =>
  (first: PlainDate): number | undefined => {
    const earliest = 1 + ((weekday - weekdayOf(first) + 7) % 7)
    const last = earliest + 7 * Math.floor((first.daysInMonth - earliest) / 7)
    const day = nth === -1 ? last : earliest + 7 * (nth - 1)
    return day <= last ? day : undefined
  }

const yearly = ({ n }: Of<'yearly'>, anchor: PlainDate): Periods => ({
  indexOf: (date) => Math.floor((date.year - anchor.year) / n),
  datesOf: (index) => [anchor.add({ years: index * n })], // 29 February clamps, in that year only
})

/** One date in each: the last day of the week or month, by which it has to be done. */
function quota({ per, wkst = 0 }: Of<'quota'>, anchor: PlainDate): Periods {
  if (per === 'month') return monthly(1, anchor, clampedDay(-1))
  const last = (wkst + 6) % 7
  return weekly({ kind: 'weekly', n: 1, days: [last], wkst }, anchor)
}

export function periodsOf(rule: Fixed, anchor: PlainDate): Periods {
  switch (rule.kind) {
    case 'daily':
      return daily(rule, anchor)
    case 'weekly':
      return weekly(rule, anchor)
    case 'monthly_day':
      return monthly(rule.n, anchor, clampedDay(rule.dom))
    case 'monthly_nth':
      return monthly(rule.n, anchor, nthWeekday(rule.wd, rule.nth))
    case 'yearly':
      return yearly(rule, anchor)
    case 'quota':
      return quota(rule, anchor)
  }
}
