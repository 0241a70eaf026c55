import { Temporal } from '../../core/clock.ts'
import type { Rule, Schedule } from './rule.ts'

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const SHORTEST_MONTH = 28

type Parts = Readonly<Record<string, string | number | undefined>>
type Of<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>

const weekStart = (wkst: 0 | 6 | undefined) => (wkst === 6 ? 'SU' : 'MO')

type Missing = Of<'yearly'>['onMissingDay']

/** A day that a month lacks is its last one there: the last of those that there are. Calendars skip it by themselves. */
const dayOfMonth = (dom: number, onMissing: Missing): Parts =>
  dom > SHORTEST_MONTH && onMissing !== 'skip'
    ? { BYMONTHDAY: range(SHORTEST_MONTH, dom).join(), BYSETPOS: -1 }
    : { BYMONTHDAY: dom }

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

const weekly = ({ n, days, wkst }: Of<'weekly'>): Parts => ({
  FREQ: 'WEEKLY',
  INTERVAL: n,
  BYDAY: days.map((day) => DAYS[day]).join(),
  WKST: weekStart(wkst),
})

const yearly = ({ n, onMissingDay }: Of<'yearly'>, { month, day }: Temporal.PlainDate): Parts => {
  const isLeapDay = month === 2 && day > SHORTEST_MONTH
  return {
    FREQ: 'YEARLY',
    INTERVAL: n,
    ...(isLeapDay && { BYMONTH: month, ...dayOfMonth(day, onMissingDay) }),
  }
}

/** Due by the end of each week or month; how often in it, no calendar can say. */
const quota = ({ per, wkst }: Of<'quota'>): Parts =>
  per === 'month'
    ? { FREQ: 'MONTHLY', BYMONTHDAY: -1 }
    : { FREQ: 'WEEKLY', BYDAY: wkst === 6 ? 'SA' : 'SU' }

function partsOf(rule: Rule, anchor: Temporal.PlainDate): Parts | undefined {
  switch (rule.kind) {
    case 'daily':
      return { FREQ: 'DAILY', INTERVAL: rule.n }
    case 'weekly':
      return weekly(rule)
    case 'monthly_day':
      return { FREQ: 'MONTHLY', INTERVAL: rule.n, ...dayOfMonth(rule.dom, rule.onMissingDay) }
    case 'monthly_nth':
      return { FREQ: 'MONTHLY', INTERVAL: rule.n, BYDAY: `${rule.nth}${DAYS[rule.wd]}` }
    case 'yearly':
      return yearly(rule, anchor)
    case 'quota':
      return quota(rule)
    case 'once':
    case 'after':
      return undefined
  }
}

/**
 * The RRULE of a fixed rule (RFC 5545, 3.3.10), to stand beside a DTSTART on its first slot: one for each of several
 * times a day is the same. Undefined for what comes once, or counts from a completion that nobody knows yet.
 */
export function rruleOf({ rule, anchor }: Schedule): string | undefined {
  const parts = partsOf(rule, Temporal.PlainDate.from(anchor))
  if (!parts) return undefined
  const months = 'months' in rule && rule.months ? { BYMONTH: rule.months.join() } : {}
  return Object.entries<string | number | undefined>({ ...parts, ...months })
    .filter(([name, value]) => value !== undefined && !(name === 'INTERVAL' && value === 1))
    .map(([name, value]) => `${name}=${value}`)
    .join(';')
}
