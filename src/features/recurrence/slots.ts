import { isAfter, Temporal } from '../../core/clock.ts'
import { isAnyTime } from './any-time.ts'
import { calendarDate, type DayNumber, dateText, dayNumber, instantOn } from './days.ts'
import { periodsOf } from './periods.ts'
import { type Rule, type Schedule, YEAR_MAX } from './rule.ts'

type Instant = Temporal.Instant
type Floating = Extract<Rule, { kind: 'after' }>
export type Fixed = Exclude<Rule, { kind: 'once' | 'after' }>

/** One due instant. `localKey` names it within its chore, whatever the zone becomes. */
export interface Slot {
  readonly dueAt: Instant
  /**
   * `2026-01-05T18:00`; `2026-01-05` for any time that day; the instant for elapsed hours. A slot
   * that counts from a completion adds its instant (`…~2026-01-02T08:30:00Z`): done early, the next
   * one may fall on the very date of the one just closed.
   */
  readonly localKey: string
}

/** Far more than any rule needs from where the search begins: no kind of rule may run away. */
const STEPS_MAX = 1000
const LAST_MINUTE = '23:59'

const slotAt = (zone: string, day: DayNumber, time: string): Slot => ({
  dueAt: instantOn(zone, day, time),
  localKey: `${dateText(day)}T${time}`,
})

/** At the end of the day, which may be in the night after it. */
const endOf = ({ zone, dayStartMinutes = 0 }: Schedule, day: DayNumber): Instant =>
  dayStartMinutes === 0
    ? instantOn(zone, day, LAST_MINUTE)
    : instantOn(zone, day + 1, clock(dayStartMinutes - 1))

const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${minutes % 60}`

const slotOn = (schedule: Schedule, day: DayNumber): Slot =>
  schedule.time === null
    ? { dueAt: endOf(schedule, day), localKey: dateText(day) }
    : slotAt(schedule.zone, day, schedule.time)

/** A moment on the day for which something is due: what is due any time of a day may end in the night after it. */
export const shownAt = (
  schedule: Pick<Schedule, 'time' | 'zone' | 'dayStartMinutes'>,
  dueAt: Instant,
): Instant =>
  isAnyTime(schedule, dueAt) ? dueAt.subtract({ minutes: schedule.dayStartMinutes ?? 0 }) : dueAt

/** Those of one date, in order: in a gap an earlier time can come after a later one. */
export function slotsOn(schedule: Schedule, day: DayNumber): readonly Slot[] {
  const { rule, zone } = schedule
  if (rule.kind === 'quota') return [counted(slotOn(schedule, day), 1)]
  if (rule.kind !== 'daily' || !rule.times) return [slotOn(schedule, day)]
  return rule.times
    .map((time) => slotAt(zone, day, time))
    .sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))
}

/** The how-manieth of its week or month, and how many of them were skipped: `2026-01-11#2`, `2026-01-11#3-1`. */
const counted = ({ dueAt, localKey }: Slot, turn: number, skipped = 0): Slot => ({
  dueAt,
  localKey: `${localKey}#${turn}${skipped > 0 ? `-${skipped}` : ''}`,
})

const isInSeason = ({ months }: Fixed | Floating, { month }: { readonly month: number }) =>
  months?.includes(month) ?? true

/** Whether a date of its calendar is one of the rule: from its anchor on, and in its season. */
export const isDueOn = (rule: Fixed, anchor: DayNumber, day: DayNumber) =>
  day >= anchor && (rule.months === undefined || isInSeason(rule, calendarDate(day)))

/** Any later instant has a year of five digits, in UTC: nobody keeps one. */
const LAST = Temporal.Instant.from('9999-12-31T23:59:59Z')

const kept = (slot: Slot | undefined) => (slot && isAfter(slot.dueAt, LAST) ? undefined : slot)

export const anchorOf = ({ anchor }: Schedule) => dayNumber(Temporal.PlainDate.from(anchor))

/** Whether what comes once, on its anchor, can be kept: west of UTC the last evenings of 9999 cannot. */
export const isKept = (schedule: Schedule) =>
  kept(slotOn(schedule, anchorOf(schedule))) !== undefined

export const localDate = (at: Instant, zone: string) => at.toZonedDateTimeISO(zone).toPlainDate()

/** A gap can carry a slot into the next day: no zone ever left out more than one. */
const CARRIED_HOURS_MAX = 24

const LAST_DAY = dayNumber({ year: YEAR_MAX, month: 12, day: 31 })

/** The slots of a fixed rule from about `near` on, in order. */
function* slotsNear(schedule: Schedule, rule: Fixed, near: Instant): Generator<Slot> {
  const anchor = anchorOf(schedule)
  const periods = periodsOf(rule, anchor)
  const { zone, dayStartMinutes: minutes = 0 } = schedule
  // What was due on the days before that is over by then.
  const from = dayNumber(localDate(near.subtract({ hours: CARRIED_HOURS_MAX, minutes }), zone))
  const start = Math.max(0, periods.indexOf(from))
  for (let index = start; index < start + STEPS_MAX; index += 1) {
    for (const day of periods.datesOf(index)) {
      if (day > LAST_DAY) return
      if (day >= from && isDueOn(rule, anchor, day)) yield* slotsOn(schedule, day)
    }
  }
}

/** The first slot that `suits`; looked for from `near` on. */
function find(schedule: Schedule, near: Instant, suits: (dueAt: Instant) => boolean) {
  const { rule } = schedule
  const slots =
    rule.kind === 'once' || rule.kind === 'after'
      ? [slotOn(schedule, anchorOf(schedule))]
      : slotsNear(schedule, rule, near)
  for (const slot of slots) if (suits(slot.dueAt)) return slot
  return undefined
}

/**
 * Days, weeks and months are calendar units of the zone; hours are elapsed time. What would fall outside its
 * season comes on the first day of the next one.
 */
function floated(schedule: Schedule, rule: Floating, doneAt: Instant): Slot {
  const { unit, n } = rule
  const { zone } = schedule
  if (unit === 'hours') {
    const elapsed = doneAt.add({ hours: n })
    const date = localDate(elapsed, zone)
    const dueAt = isInSeason(rule, date)
      ? elapsed
      : seasonAfter(rule, date).toZonedDateTime(zone).toInstant()
    return { dueAt, localKey: dueAt.toString() }
  }
  const { dayStartMinutes = 0 } = schedule
  const date = localDate(doneAt.subtract({ minutes: dayStartMinutes }), zone).add({ [unit]: n })
  const slot = slotOn(schedule, dayNumber(isInSeason(rule, date) ? date : seasonAfter(rule, date)))
  return { ...slot, localKey: `${slot.localKey}~${doneAt}` }
}

/** A season has a month, so this ends within a year. */
function seasonAfter(rule: Floating, date: Temporal.PlainDate): Temporal.PlainDate {
  const next = date.with({ day: 1 }).add({ months: 1 })
  return isInSeason(rule, next) ? next : seasonAfter(rule, next)
}

/**
 * The first slot at or after `from`; undefined when a one-off lies before it, or nothing is left
 * before the year 10000. A chore that counts from completion begins on its anchor, or else as if
 * it were done at `from`.
 */
export function firstSlot(schedule: Schedule, from: Instant): Slot | undefined {
  const found = find(schedule, from, (dueAt) => !isAfter(from, dueAt))
  if (found || schedule.rule.kind !== 'after') return kept(found)
  return kept(floated(schedule, schedule.rule, from))
}

/** The first slot strictly after an instant; for `after`, the slot of a completion at that instant. */
export function slotAfter(schedule: Schedule, after: Instant): Slot | undefined {
  if (schedule.rule.kind === 'after') return kept(floated(schedule, schedule.rule, after))
  return kept(find(schedule, after, (dueAt) => isAfter(dueAt, after)))
}

/** Of a quota: the how-manieth this slot is, how many before it were skipped, and how often it has to be done. */
export function progressOf({ rule }: Schedule, localKey: string) {
  if (rule.kind !== 'quota') return undefined
  const [turn = 1, skipped = 0] = (localKey.split('#')[1] ?? '1').split('-').map(Number)
  return { turn, skipped, of: rule.n }
}

/**
 * What is due next once an open slot is done. A fixed rule goes on after the later of the two, so
 * that neither an early nor a late completion moves its phase; a floating one counts from the doing. A quota goes
 * on in its week or month until it is met.
 */
export const slotAfterDone = (schedule: Schedule, open: Ended): Slot | undefined =>
  ofTheSame(schedule, open, 0) ?? slotAfterEnd(schedule, open)

/** The same once it is skipped: one less has to be done, and no more is. */
export const slotAfterSkipped = (schedule: Schedule, open: Ended): Slot | undefined =>
  ofTheSame(schedule, open, 1) ?? slotAfterEnd(schedule, open)

type Ended = Slot & { readonly doneAt: Instant }

/** The next one of its week or month, while that lasts and is not met. */
function ofTheSame(schedule: Schedule, open: Ended, skipped: number): Slot | undefined {
  const progress = progressOf(schedule, open.localKey)
  if (!progress || progress.turn >= progress.of || isAfter(open.doneAt, open.dueAt))
    return undefined
  const [localKey = ''] = open.localKey.split('#')
  return counted({ ...open, localKey }, progress.turn + 1, progress.skipped + skipped)
}

function slotAfterEnd(schedule: Schedule, { dueAt, doneAt }: Ended): Slot | undefined {
  const late = isAfter(doneAt, dueAt) || schedule.rule.kind === 'after'
  return slotAfter(schedule, late ? doneAt : dueAt)
}
