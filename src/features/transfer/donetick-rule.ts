import type { Temporal } from '../../core/clock.ts'
import { type Wish, weekdaysIn } from './rule-words.ts'
import { isObject, type Kept, numberOf, textOf, textsOf } from './shape.ts'

// How a chore of donetick repeats (donetick/donetick, internal/chore/model/model.go and rrule.go). Until 2026 the days
// of a week and of a month had types of their own, and before that their metadata was a text.

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

interface Frequency {
  readonly n: number
  readonly unit: string
  /** By their numbers, as our rules have them; nobody knows -1, or month 0. */
  readonly days: readonly number[]
  readonly months: readonly number[]
  readonly monthDays: readonly number[]
  /** Which of these days in a month. */
  readonly positions: readonly number[]
  /** Of which week its days are: `week_of_month`, `week_of_quarter`. */
  readonly pattern: string
  /** `specific`: the days that are named. */
  readonly dayToken: string
  readonly isRolling: boolean
  /** When it is due next, in the zone of the guild. */
  readonly due: Temporal.ZonedDateTime | undefined
}

function metadataIn(value: unknown): Readonly<Record<string, unknown>> {
  if (isObject(value)) return value
  try {
    const read: unknown = JSON.parse(textOf(value))
    return isObject(read) ? read : {}
  } catch {
    return {} // JSON says «no» by throwing
  }
}

const numbersIn = (value: unknown) => textsOf(value).map(Number)
const monthsIn = (value: unknown) =>
  textsOf(value).map((name) => MONTHS.indexOf(name.trim().toLowerCase()) + 1)

function frequencyOf(kept: Kept, due: Frequency['due']): Frequency {
  const metadata = metadataIn(kept.get('frequencyMetadata'))
  const pattern = textOf(metadata.weekPattern)
  return {
    n: numberOf(kept.get('frequency'), 1),
    unit: textOf(metadata.unit),
    days: weekdaysIn(textsOf(metadata.days)),
    months: monthsIn(metadata.months),
    monthDays: numbersIn(metadata.monthDays),
    positions: numbersIn(pattern === 'week_of_month' ? metadata.occurrences : metadata.setPos),
    pattern,
    dayToken: textOf(metadata.dayToken) || 'specific',
    isRolling: kept.get('isRolling') === true,
    due,
  }
}

/** In these months; all of them are no season. */
const inSeason = (months: readonly number[]) =>
  months.length % MONTHS.length === 0 ? {} : { months }

/** «The first sunday», «the last day». */
function onPosition({ n, days, positions, dayToken }: Frequency): Wish {
  const [[nth, ...others], [wd, ...more]] = [positions, days]
  if (others.length > 0) return undefined
  if (dayToken === 'day') return { kind: 'monthly_day', n, dom: nth }
  if (dayToken !== 'specific' || more.length > 0) return undefined
  return { kind: 'monthly_nth', n, wd, nth }
}

function monthly(frequency: Frequency): Wish {
  const { n, monthDays, positions, due } = frequency
  const [dom = due?.day, ...others] = monthDays
  if (positions.length > 0) return onPosition(frequency)
  return others.length > 0 ? undefined : { kind: 'monthly_day', n, dom }
}

/** On the day on which it is due, in one month of the year or in several. */
function yearly({ n, months, positions, due }: Frequency): Wish {
  if (!due || positions.length > 0) return undefined
  const [month = due.month, ...others] = months
  if (others.length === 0) return month === due.month ? { kind: 'yearly', n } : undefined
  return n === 1 ? { kind: 'monthly_day', n, dom: due.day, ...inSeason(months) } : undefined
}

function weekly({ n, days, due }: Frequency): Wish {
  const those = days.length > 0 || !due ? days : [due.dayOfWeek - 1]
  return { kind: 'weekly', n, days: those }
}

const daily = ({ n }: Frequency): Wish => ({ kind: 'daily', n })
const once = ({ due }: Frequency): Wish => due && { kind: 'once' }

function daysOfTheWeek(frequency: Frequency): Wish {
  if (frequency.positions.length > 0) return onPosition({ ...frequency, n: 1 })
  return weekly({ ...frequency, n: 1, due: undefined })
}

const dayOfTheMonth = ({ n: dom, months }: Frequency): Wish => ({
  kind: 'monthly_day',
  n: 1,
  dom,
  ...inSeason(months),
})

type Rule = (frequency: Frequency) => Wish

// Maps: what a file names may be a name that every object has.
const BY_UNIT: ReadonlyMap<string, Rule> = new Map([
  ['days', daily],
  ['weeks', weekly],
  ['months', monthly],
  ['years', yearly],
])

const BY_TYPE: ReadonlyMap<string, Rule> = new Map([
  ['once', once],
  ['no_repeat', once],
  ['daily', daily],
  ['weekly', weekly],
  ['monthly', monthly],
  ['yearly', yearly],
  ['interval', (frequency) => BY_UNIT.get(frequency.unit)?.(frequency)],
  ['days_of_the_week', daysOfTheWeek],
  ['day_of_the_month', dayOfTheMonth],
])

const UNITS: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hours'],
  ['daily', 'days'],
  ['weekly', 'weeks'],
  ['monthly', 'months'],
])

/** What counts from when it was done, on no day of its own. */
function afterDone(type: string, { n, unit: given, isRolling, ...on }: Frequency): Wish {
  const unit = UNITS.get(type) ?? (type === 'interval' ? given : undefined)
  const hasDays = [on.days, on.monthDays, on.positions].some((each) => each.length > 0)
  return isRolling && unit && !hasDays ? { kind: 'after', unit, n } : undefined
}

/** The rule of a chore, which may still be none; undefined: there is none like it. */
export function ruleOf(kept: Kept, due: Frequency['due']): Wish {
  const type = textOf(kept.get('frequencyType'))
  const frequency = frequencyOf(kept, due)
  if (frequency.pattern === 'week_of_quarter') return undefined
  return afterDone(type, frequency) ?? BY_TYPE.get(type)?.(frequency)
}
