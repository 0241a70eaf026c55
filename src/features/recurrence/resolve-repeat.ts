import type { Temporal } from '../../core/clock.ts'
import { type Choices, datesOf, type Here, isTrue, todayOf } from './dates.ts'
import type { Unit } from './names.ts'
import { weekdayOf } from './periods.ts'
import type { Day } from './read-day.ts'
import type { Repeat } from './read-repeat.ts'
import { type Rule, type Schedule, scheduleSchema } from './rule.ts'
import { firstSlot } from './slots.ts'

type PlainDate = Temporal.PlainDate

/**
 * A repetition as a schedule; undefined when it cannot be. The anchor is the first date on which it
 * is due, from now or from the day that was said: «every 2 weeks on friday» begins this friday.
 */
export function repeated(
  repeat: Repeat,
  from: Day | undefined,
  here: Here,
  { time, choices }: { readonly time: string | null; readonly choices: Choices },
): Schedule | undefined {
  if (repeat.date && from) return undefined // two days to begin on
  const start = startOf(repeat, from, here, choices)
  if (!start) return undefined
  const schedule = { rule: ruleOf(repeat, start), anchor: start.toString(), time, zone: here.zone }
  const { data } = scheduleSchema.safeParse(schedule)
  return data && !repeat.date ? begun(data, from ? dayStart(start, here) : here.now) : data
}

function startOf(
  { date, n }: Repeat,
  from: Day | undefined,
  here: Here,
  choices: Choices,
): PlainDate | undefined {
  const today = todayOf(here)
  if (date && date.year === undefined && n === 1)
    return datesOf(date, today.subtract({ years: 8 }), choices).at(-1)
  const said = date ?? from
  if (!said) return today
  const dates = datesOf(said, today, choices)
  const start = dates.find((each) => isNotBefore(each, today)) ?? dates[0]
  return start && isTrue(said, start) ? start : undefined
}

const isNotBefore = (date: PlainDate, today: PlainDate) => date.until(today).sign <= 0
const dayStart = (date: PlainDate, { zone }: Here) => date.toZonedDateTime(zone).toInstant()

/** The same schedule from its first due date on, as if every interval counted. */
function begun(schedule: Schedule, from: Temporal.Instant): Schedule {
  const slot = firstSlot({ ...schedule, rule: everyTime(schedule.rule) }, from)
  return slot ? { ...schedule, anchor: slot.localKey.slice(0, 'YYYY-MM-DD'.length) } : schedule
}

const everyTime = (rule: Rule): Rule =>
  'n' in rule && rule.kind !== 'after' ? { ...rule, n: 1 } : { kind: 'daily', n: 1 }

/** What was left out is as on the first day: «every week» comes on its weekday. */
function ruleOf(repeat: Repeat, start: PlainDate): object {
  const { n, unit, nth, dom = start.day, days = [weekdayOf(start)], wkst } = repeat
  if (repeat.isAfterDone) return afterDone(n, unit)
  switch (unit) {
    case 'weeks':
      return { kind: 'weekly', n, days, ...(wkst === undefined ? {} : { wkst }) }
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
