import type { Temporal } from '../../core/clock.ts'
import { type Choices, datesOf, type Here, isTrue, todayOf } from './dates.ts'
import type { Day } from './read-day.ts'
import type { Time } from './read-time.ts'
import { repeated } from './resolve-repeat.ts'
import { type Schedule, YEAR_MAX } from './rule.ts'
import type { Said } from './said.ts'
import { firstSlot } from './slots.ts'

/** A schedule; or «no»: it says nothing that can be, or nothing that is still to come. */
export type Outcome = Schedule | 'unreadable' | 'past'

const EVENING_HOUR = 17

/** What the parts of a text amount to, here and now. */
export function resolve(said: Said, here: Here, choices: Choices): Outcome {
  const time = wallTime(said, choices)
  if (time === undefined) return 'unreadable'
  if (!said.repeat) return once(said.day, time, here, choices)
  const schedule = repeated(said.repeat, said.from, here, { time, choices })
  if (!schedule) return 'unreadable'
  return isAhead(schedule, here.now) ? schedule : 'past'
}

/** `HH:MM`, null without one, undefined when it cannot be: «tonight at 8» is 20:00, never 08:00. */
function wallTime({ day, time }: Said, { isEvening }: Choices): string | null | undefined {
  if (!time) return null
  const isTonight = day?.is === 'tonight'
  const isLater = isTonight ? time.hour < 12 : time.isLoose && isEvening
  const hour = time.hour + (isLater ? 12 : 0)
  return isTonight && hour < EVENING_HOUR ? undefined : clock(hour, time)
}

const clock = (hour: number, { minute }: Time) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

function once(day: Day | undefined, time: string | null, here: Here, choices: Choices): Outcome {
  const today = todayOf(here)
  const meant = day ? datesOf(day, today, choices) : [today, today.add({ days: 1 })]
  const dates = meant.filter(({ year }) => year <= YEAR_MAX)
  if (dates.length === 0) return 'unreadable'
  const date = dates.find((each) => isAhead(onceOn(each, time, here), here.now))
  if (!date) return 'past'
  return isTrue(day, date) ? onceOn(date, time, here) : 'unreadable'
}

const onceOn = (date: Temporal.PlainDate, time: string | null, { zone }: Here): Schedule => ({
  rule: { kind: 'once' },
  anchor: date.toString(),
  time,
  zone,
})

const isAhead = (schedule: Schedule, now: Temporal.Instant) =>
  firstSlot(schedule, now) !== undefined
