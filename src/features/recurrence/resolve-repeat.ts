import type { Temporal } from '../../core/clock.ts'
import { defined } from '../../core/defined.ts'
import { type Choices, datesOf, type Here, isTrue, placeOf, todayOf } from './dates.ts'
import type { Unit } from './names.ts'
import { weekdayOf } from './periods.ts'
import type { Day } from './read-day.ts'
import type { Repeat } from './read-repeat.ts'
import { type Rule, type Schedule, scheduleSchema } from './rule.ts'
import { firstSlot } from './slots.ts'

type PlainDate = Temporal.PlainDate

interface Resolved {
  /** `HH:MM` each. */
  readonly times: readonly string[]
  readonly months: readonly number[] | undefined
  readonly having: Unit | undefined
  readonly choices: Choices
}

/**
 * A repetition as a schedule; undefined when it cannot be. The anchor is the first date on which it
 * is due, from now or from the day that was said: «every 2 weeks on friday» begins this friday.
 */
export function repeated(
  repeat: Repeat,
  from: Day | undefined,
  here: Here,
  resolved: Resolved,
): Schedule | undefined {
  const start = startOf(repeat, from, here, resolved.choices)
  const schedule = start && scheduleFrom(repeat, start, here, resolved)
  if (!start || !schedule || repeat.date) return schedule
  return begun(schedule, from ? dayStart(start, here) : here.now)
}

function scheduleFrom(
  repeat: Repeat,
  start: PlainDate,
  here: Here,
  { times, months, having }: Resolved,
): Schedule | undefined {
  const [time = null, another] = times
  // Only a day has several times: on other rules the schema would drop them in silence.
  if (another && (repeat.unit !== 'days' || repeat.isAfterDone)) return undefined
  // What has a day of the month, and says months; or of the year, and years.
  if (having && (having !== repeat.unit || repeat.nth || repeat.isAfterDone || repeat.isQuota))
    return undefined
  const several = another ? times : undefined
  const onMissingDay = having && 'skip'
  return scheduleSchema.safeParse({
    rule: { ...ruleOf(repeat, start), ...defined({ times: several, months, onMissingDay }) },
    anchor: start.toString(),
    time: several ? null : time,
    ...placeOf(here),
  }).data
}

/** The day it counts from; a date of each year alone counts from one that has been, for 29 February. */
function startOf(
  { date, n }: Repeat,
  from: Day | undefined,
  here: Here,
  choices: Choices,
): PlainDate | undefined {
  const today = todayOf(here)
  const begin = from ? dateFrom(from, today, choices) : today
  if (!date || !begin) return begin
  if (from) return datesOf(date, begin, choices).find((each) => isNotBefore(each, begin))
  if (date.year !== undefined || n > 1) return dateFrom(date, today, choices)
  return datesOf(date, today.subtract({ years: 8 }), choices).at(-1)
}

/** The first that does not lie before today, else the one that was said. */
function dateFrom(day: Day, today: PlainDate, choices: Choices): PlainDate | undefined {
  const dates = datesOf(day, today, choices)
  const date = dates.find((each) => isNotBefore(each, today)) ?? dates[0]
  return date && isTrue(day, date) ? date : undefined
}

const isNotBefore = (date: PlainDate, today: PlainDate) => date.until(today).sign <= 0
const dayStart = (date: PlainDate, { zone, dayStartMinutes = 0 }: Here) =>
  date.toZonedDateTime(zone).add({ minutes: dayStartMinutes }).toInstant()

/** The same schedule from its first due date on, as if every interval counted. */
function begun(schedule: Schedule, from: Temporal.Instant): Schedule {
  const slot = firstSlot({ ...schedule, rule: everyTime(schedule.rule) }, from)
  return slot ? { ...schedule, anchor: slot.localKey.slice(0, 'YYYY-MM-DD'.length) } : schedule
}

const everyTime = (rule: Rule): Rule =>
  'n' in rule && rule.kind !== 'after'
    ? { ...rule, n: 1 }
    : { kind: 'daily', n: 1, ...('months' in rule && defined({ months: rule.months })) }

/** What was left out is as on the first day: «every week» comes on its weekday. */
function ruleOf(repeat: Repeat, start: PlainDate): object {
  const { n, unit, nth, dom = start.day, days = [weekdayOf(start)], wkst } = repeat
  if (repeat.isAfterDone) return afterDone(n, unit)
  if (repeat.isQuota)
    return { kind: 'quota', n, per: unit === 'weeks' ? 'week' : 'month', ...defined({ wkst }) }
  switch (unit) {
    case 'weeks':
      return { kind: 'weekly', n, days, ...defined({ wkst }) }
    case 'months':
      return nth ? { kind: 'monthly_nth', n, ...nth } : { kind: 'monthly_day', n, dom }
    case 'years':
      return { kind: 'yearly', n }
    default:
      return { kind: 'daily', n }
  }
}

const afterDone = (n: number, unit: Unit): object =>
  unit === 'years' ? { kind: 'after', unit: 'months', n: 12 * n } : { kind: 'after', unit, n }
