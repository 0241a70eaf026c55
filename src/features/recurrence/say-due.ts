import { epochSeconds, type Temporal } from '../../core/clock.ts'
import { isAnyTime } from './any-time.ts'
import { type Language, languageOf } from './names.ts'
import type { Schedule } from './rule.ts'
import { sayDate, sayDay } from './say-when.ts'
import { shownAt } from './slots.ts'
import type { Today } from './today.ts'

/** `waiting`: it is never overdue. `locked`: not everyone may do it any more. */
export type Late = 'overdue' | 'waiting' | 'locked'

interface Due {
  readonly schedule: Pick<Schedule, 'time' | 'zone' | 'dayStartMinutes'>
  readonly dueAt: Temporal.Instant
  /** What it is once its time is over. */
  readonly late: Late
}

type How = Late | 'today' | 'later'

/** By the second, which Discord shows in the zone of who reads it. */
const AT: Readonly<Record<Language, Readonly<Record<How, (at: number) => string>>>> = {
  en: {
    overdue: (at) => `🔴 Overdue: was due <t:${at}:R>`,
    locked: (at) => `🔒 Locked: was due <t:${at}:R>`,
    waiting: (at) => `🕰️ No hurry: it waits since <t:${at}:D>`,
    today: (at) => `⏰ Due today: <t:${at}:t>`,
    later: (at) => `🗓️ Due <t:${at}:f>`,
  },
  nl: {
    overdue: (at) => `🔴 Te laat: het moest <t:${at}:R>`,
    locked: (at) => `🔒 Op slot: het moest <t:${at}:R>`,
    waiting: (at) => `🕰️ Geen haast: hij wacht sinds <t:${at}:D>`,
    today: (at) => `⏰ Vandaag: <t:${at}:t>`,
    later: (at) => `🗓️ Uiterlijk <t:${at}:f>`,
  },
}

/** Any time of a day: that day is the one of the guild, wherever somebody reads it. */
const ON: Readonly<Record<Language, Readonly<Record<How, (day: string) => string>>>> = {
  en: {
    overdue: (day) => `🔴 Overdue since ${day}`,
    locked: (day) => `🔒 Locked: was due ${day}`,
    waiting: (day) => `🕰️ No hurry: it waits since ${day}`,
    today: () => '⏰ Due today',
    later: (day) => `🗓️ Due ${day}`,
  },
  nl: {
    overdue: (day) => `🔴 Te laat sinds ${day}`,
    locked: (day) => `🔒 Op slot: het moest ${day}`,
    waiting: (day) => `🕰️ Geen haast: hij wacht sinds ${day}`,
    today: () => '⏰ Vandaag',
    later: (day) => `🗓️ Uiterlijk ${day}`,
  },
}

const NEAR_DAYS = 300
const SECONDS_PER_DAY = 86_400

/** «Sat 28 Nov»; with its year where that is another one, or nearly. */
function dayOf({ schedule, dueAt }: Due, now: Temporal.Instant, locale: string): string {
  const day = shownAt(schedule, dueAt).toZonedDateTimeISO(schedule.zone).toPlainDate()
  const days = Math.abs(epochSeconds(dueAt) - epochSeconds(now)) / SECONDS_PER_DAY
  return days > NEAR_DAYS ? sayDate(day, locale) : sayDay(day, locale)
}

/** When something is due, with a sign and a word: never by a colour alone. */
export function sayDue(
  due: Due,
  { now, dayEnd }: Pick<Today, 'now' | 'dayEnd'>,
  locale: string,
): string {
  const { schedule, dueAt, late } = due
  const language = languageOf(locale)
  const at = epochSeconds(dueAt)
  const how = at < epochSeconds(now) ? late : at < epochSeconds(dayEnd) ? 'today' : 'later'
  return isAnyTime(schedule, dueAt)
    ? ON[language][how](dayOf(due, now, locale))
    : AT[language][how](at)
}
