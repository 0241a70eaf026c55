import type { Temporal } from '../../core/clock.ts'
import { type Choices, datesOf, type Here, isTrue, placeOf, todayOf } from './dates.ts'
import type { Day } from './read-day.ts'
import { hourIn, usualTime } from './read-daypart.ts'
import type { Repeat } from './read-repeat.ts'
import type { Season } from './read-season.ts'
import type { Time } from './read-time.ts'
import { repeated } from './resolve-repeat.ts'
import { type Schedule, YEAR_MAX } from './rule.ts'
import type { Said } from './said.ts'
import { firstSlot, isKept } from './slots.ts'
import type { Daypart } from './vocabulary.ts'

/** A schedule; or «no»: it says nothing that can be, or nothing that is still to come, or not at which times, or what no rule has. */
export type Outcome = Schedule | 'unreadable' | 'past' | 'timesWanted' | 'beyondRules'

/** What the parts of a text amount to, here and now. */
export function resolve(said: Said, here: Here, choices: Choices): Outcome {
  const clocks = wallTimes(said, choices)
  if (!clocks) return 'unreadable'
  if (!said.repeat) return onceSaid(said, clocks, here, choices)
  if (said.repeat.isBeyondRules) return 'beyondRules'
  const times = timesOfDay(said.repeat, clocks, choices)
  if (!times) return 'timesWanted'
  const months = said.season && monthsOf(said.season, choices)
  const { orElse } = said.repeat
  const repeat = (choices.isOtherwise && orElse) || said.repeat
  const { having } = said
  const schedule = repeated(repeat, said.from, here, { times, months, having, choices })
  if (!schedule) return 'unreadable'
  return isAhead(schedule, here.now) ? schedule : 'past'
}

/** Times of day in minutes, from the first to the last. */
const SPREADS = { day: [8 * 60, 20 * 60], work: [9 * 60, 18 * 60] } as const
/** More of them than this nobody means by a number alone. */
const SPREAD_MAX = 5

/** As they were said; of «twice a day» as many as it says, or undefined. */
function timesOfDay(
  { timesCount: count }: Repeat,
  clocks: readonly string[],
  { spread }: Choices,
): readonly string[] | undefined {
  if (count === undefined || clocks.length === count) return clocks
  if (clocks.length > 0 || !spread || count > SPREAD_MAX) return undefined
  const [first, last] = SPREADS[spread]
  const step = (last - first) / (count - 1)
  return Array.from({ length: count }, (_, index) => {
    const minutes = first + index * step
    return clock(Math.floor(minutes / 60), { minute: minutes % 60 })
  })
}

const monthsOf = ({ months, isOpenEnded }: Season, { isUntilBefore }: Choices) =>
  isOpenEnded && isUntilBefore ? months.slice(0, -1) : months

/** `HH:MM` each; none when none was said. Undefined when one cannot be: «tonight at 14:00», «vanavond in de ochtend». */
function wallTimes(said: Said, choices: Choices): readonly string[] | undefined {
  const isTonight = said.day?.is === 'tonight'
  if (isTonight && said.daypart && said.daypart !== 'evening') return undefined
  const daypart = isTonight ? 'evening' : said.daypart
  const times = said.times ?? (daypart ? [usualTime(daypart)] : [])
  const clocks = times.map((time) => wallTime(time, daypart, choices))
  return clocks.every((clock) => clock !== undefined) ? clocks : undefined
}

function wallTime(said: Time, daypart: Daypart | undefined, choices: Choices): string | undefined {
  if (said.isMidnight) return midnight(daypart, choices)
  const time = said.isHalf && !choices.isHalfPast ? { ...said, hour: said.hour - 1 || 12 } : said
  const hour = daypart ? hourIn(daypart, time) : hourOf(time, choices)
  return hour === undefined ? undefined : clock(hour, time)
}

/** The end of a day is its last minute, as of what is due any time that day. */
function midnight(daypart: Daypart | undefined, { isDayBegin }: Choices): string | undefined {
  if (daypart === 'evening') return '23:59'
  if (daypart) return undefined
  return isDayBegin ? '00:00' : '23:59'
}

const hourOf = ({ hour, isLoose }: Time, { isEvening }: Choices): number =>
  isLoose && isEvening && hour < 12 ? hour + 12 : hour

const clock = (hour: number, { minute }: Pick<Time, 'minute'>) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

/** «tonight», when it is late already: what is left of it. */
function onceSaid(said: Said, times: readonly string[], here: Here, choices: Choices): Outcome {
  const outcome = once(said, times, here, choices)
  return outcome === 'past' && !said.times ? once(said, [], here, choices) : outcome
}

function once(
  { day }: Said,
  [first, another]: readonly string[],
  here: Here,
  choices: Choices,
): Outcome {
  if (another) return 'unreadable' // once is once
  const time = first ?? null
  if (day?.is === 'elapsed') return time === null ? elapsed(day, here) : 'unreadable'
  const today = todayOf(here)
  const meant = day ? datesOf(day, today, choices) : [today, today.add({ days: 1 })]
  const dates = meant.filter((date) => date.year <= YEAR_MAX && isKept(onceOn(date, time, here)))
  if (dates.length === 0) return 'unreadable'
  const date = dates.find((each) => isAhead(onceOn(each, time, here), here.now))
  if (!date) return 'past'
  return isTrue(day, date) ? onceOn(date, time, here) : 'unreadable'
}

const onceOn = (date: Temporal.PlainDate, time: string | null, here: Here): Schedule => ({
  rule: { kind: 'once' },
  anchor: date.toString(),
  time,
  ...placeOf(here),
})

/** On the whole minute that follows, as a clock shows no seconds. */
function elapsed({ n, unit }: Extract<Day, { is: 'elapsed' }>, here: Here): Outcome {
  const local = here.now
    .add({ [unit]: n })
    .toZonedDateTimeISO(here.zone)
    .round({ smallestUnit: 'minute', roundingMode: 'ceil' })
  return onceOn(local.toPlainDate(), local.toPlainTime().toString().slice(0, 5), here)
}

const isAhead = (schedule: Schedule, now: Temporal.Instant) =>
  firstSlot(schedule, now) !== undefined
