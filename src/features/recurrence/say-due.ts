import { epochSeconds, type Temporal } from '../../core/clock.ts'
import { isAnyTime } from './any-time.ts'
import { type Language, languageOf } from './names.ts'
import type { Schedule } from './rule.ts'
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

type How = Late | 'today' | 'todayAnyTime' | 'later' | 'laterAnyTime'

/** By the second, which Discord shows in the zone of who reads it. */
const SAID: Readonly<Record<Language, Readonly<Record<How, (at: number) => string>>>> = {
  en: {
    overdue: (at) => `🔴 Overdue: was due <t:${at}:R>`,
    locked: (at) => `🔒 Locked: was due <t:${at}:R>`,
    waiting: (at) => `🕰️ No hurry: it waits since <t:${at}:D>`,
    today: (at) => `⏰ Due today: <t:${at}:t>`,
    todayAnyTime: () => '⏰ Due today',
    later: (at) => `🗓️ Due <t:${at}:f>`,
    laterAnyTime: (at) => `🗓️ Due <t:${at}:D>`,
  },
  nl: {
    overdue: (at) => `🔴 Te laat: het moest <t:${at}:R>`,
    locked: (at) => `🔒 Op slot: het moest <t:${at}:R>`,
    waiting: (at) => `🕰️ Geen haast: hij wacht sinds <t:${at}:D>`,
    today: (at) => `⏰ Vandaag: <t:${at}:t>`,
    todayAnyTime: () => '⏰ Vandaag',
    later: (at) => `🗓️ Uiterlijk <t:${at}:f>`,
    laterAnyTime: (at) => `🗓️ Uiterlijk <t:${at}:D>`,
  },
}

/** When something is due, with a sign and a word: never by a colour alone. */
export function sayDue(
  { schedule, dueAt, late }: Due,
  { now, dayEnd }: Pick<Today, 'now' | 'dayEnd'>,
  locale: string,
): string {
  const said = SAID[languageOf(locale)]
  const at = epochSeconds(dueAt)
  if (at < epochSeconds(now)) return said[late](at)
  const isToday = at < epochSeconds(dayEnd)
  // Any time that day: its last minute is ours, and would only puzzle.
  if (!isAnyTime(schedule, dueAt)) return isToday ? said.today(at) : said.later(at)
  return isToday ? said.todayAnyTime(at) : said.laterAnyTime(epochSeconds(shownAt(schedule, dueAt)))
}
