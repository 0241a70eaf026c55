import { isAfter, type Temporal } from '../../core/clock.ts'
import { type DayNumber, dayNumber } from './days.ts'
import { periodsOf } from './periods.ts'
import type { Schedule } from './rule.ts'
import { anchorOf, type Fixed, isDueOn, localDate, type Slot, slotAfter, slotsOn } from './slots.ts'

type Instant = Temporal.Instant
type PlainDate = Temporal.PlainDate

/** What passes while a chore waits is kept by name only so far back. */
export const PASSED_MAX = 30
/** And counted so far: a chore may have waited for years, and a press waits for this. */
export const PASSED_COUNT_MAX = 366
/** A gap can carry a slot into the next day, and the end of a day may lie in the next night: further it never is. */
const CARRIED_DAYS_MAX = 2
/** Far more than any rule needs: of those with a season, most dates are none. */
const DATES_MAX = 4000

type Place = Pick<Schedule, 'zone' | 'dayStartMinutes'>

/** The day that an instant belongs to where the chore lives: a night may belong to the day before. */
const dayOf = ({ zone, dayStartMinutes = 0 }: Place, at: Instant): PlainDate =>
  at.toZonedDateTimeISO(zone).toPlainDateTime().subtract({ minutes: dayStartMinutes }).toPlainDate()

const startOf = ({ zone, dayStartMinutes = 0 }: Place, day: PlainDate): Instant =>
  day.toPlainDateTime().add({ minutes: dayStartMinutes }).toZonedDateTime(zone).toInstant()

/**
 * When the time of what is due then is over: the day of the next slot begins; of several a day, the next one is due;
 * the week or month of a quota ends. Undefined for what comes once, and for what is done before it comes again.
 */
export function windowEnd(schedule: Schedule, dueAt: Instant): Instant | undefined {
  const { kind } = schedule.rule
  if (kind === 'once' || kind === 'after') return undefined
  if (kind === 'quota') return startOf(schedule, dayOf(schedule, dueAt).add({ days: 1 }))
  const next = slotAfter(schedule, dueAt)
  if (!next) return undefined
  const begins = startOf(schedule, dayOf(schedule, next.dueAt))
  return isAfter(begins, dueAt) && isAfter(next.dueAt, begins) ? begins : next.dueAt
}

/** The dates of a rule up to one, the latest first. */
function* datesBack(schedule: Schedule, rule: Fixed, last: DayNumber): Generator<DayNumber> {
  const anchor = anchorOf(schedule)
  const periods = periodsOf(rule, anchor)
  const end = periods.indexOf(last)
  const start = Math.max(0, end - DATES_MAX)
  for (let index = end; index >= start; index -= 1)
    for (const day of periods.datesOf(index).toReversed())
      if (day <= last && isDueOn(rule, anchor, day)) yield day
}

/** The latest slot that is due by then; undefined where none is, and for what does not come by the calendar. */
export function latestSlot(schedule: Schedule, by: Instant): Slot | undefined {
  const { rule, zone } = schedule
  if (rule.kind === 'once' || rule.kind === 'after') return undefined
  for (const date of datesBack(schedule, rule, dayNumber(localDate(by, zone)))) {
    const latest = slotsOn(schedule, date).findLast(({ dueAt }) => !isAfter(dueAt, by))
    if (latest) return latest
  }
  return undefined
}

/** The slot whose time it is: the latest, until that is over. Undefined for what does not come by the calendar. */
export function currentSlot(schedule: Schedule, now: Instant): Slot | undefined {
  const { kind } = schedule.rule
  if (kind === 'once' || kind === 'after') return undefined
  const latest = latestSlot(schedule, now)
  const end = latest && windowEnd(schedule, latest.dueAt)
  return end && isAfter(end, now) ? latest : (slotAfter(schedule, now) ?? latest)
}

export interface Passed {
  /** In order; no more than the newest thirty. */
  readonly slots: readonly Slot[]
  /** Of all of them, up to a year of days. */
  readonly count: number
}

const NONE: Passed = { slots: [], count: 0 }

/** The slots of a rule strictly between two instants. What comes once, or counts from completion, has none. */
export function slotsBetween(schedule: Schedule, after: Instant, before: Instant): Passed {
  const { rule, zone } = schedule
  if (rule.kind === 'once' || rule.kind === 'after' || !isAfter(before, after)) return NONE
  const first = dayNumber(localDate(after, zone)) - CARRIED_DAYS_MAX
  const certain = first + 2 * CARRIED_DAYS_MAX
  let [newest, count]: [readonly Slot[], number] = [[], 0]
  for (const day of datesBack(schedule, rule, dayNumber(localDate(before, zone)))) {
    if (day < first || count >= PASSED_COUNT_MAX) break
    // Those are only counted.
    if (newest.length === PASSED_MAX && day > certain) {
      count += timesOf(rule)
      continue
    }
    const between = slotsOn(schedule, day).filter(
      ({ dueAt }) => isAfter(dueAt, after) && isAfter(before, dueAt),
    )
    count += between.length
    newest = [...between, ...newest].slice(-PASSED_MAX)
  }
  return { slots: newest, count: Math.min(count, PASSED_COUNT_MAX) }
}

const timesOf = (rule: Fixed) => (rule.kind === 'daily' && rule.times ? rule.times.length : 1)
