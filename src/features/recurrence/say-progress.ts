import type { Temporal } from '../../core/clock.ts'
import { type Language, languageOf } from './names.ts'
import type { Schedule } from './rule.ts'
import { progressOf, type Slot } from './slots.ts'

type Per = 'week' | 'month'

const SAID: Readonly<
  Record<Language, Readonly<Record<Per, (done: number, of: number) => string>>>
> = {
  en: {
    week: (done, of) => `${done} of ${of} this week`,
    month: (done, of) => `${done} of ${of} this month`,
  },
  nl: {
    week: (done, of) => `${done} van ${of} deze week`,
    month: (done, of) => `${done} van ${of} deze maand`,
  },
}

const SKIPPED: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) => `, ${count} skipped`,
  nl: (count) => `, ${count} overgeslagen`,
}

/** How far a week or month has come while a turn of it is open: «●●○ 2 of 3 this week». None for what is no quota. */
export function sayProgress(
  schedule: Schedule,
  { localKey, dueAt }: Slot,
  now: Temporal.Instant,
  locale: string,
): readonly string[] {
  const progress = progressOf(schedule, localKey)
  if (!progress || schedule.rule.kind !== 'quota') return []
  const { per } = schedule.rule
  const ends = dueAt.toZonedDateTimeISO(schedule.zone)
  const begins = ends.subtract(per === 'week' ? { days: 7 } : { months: 1 })
  if (now.epochMilliseconds < begins.epochMilliseconds) return []
  const { turn, skipped, of } = progress
  const done = turn - 1 - skipped
  const pips = '●'.repeat(done) + '⊖'.repeat(skipped) + '○'.repeat(of - done - skipped)
  const language = languageOf(locale)
  return [
    `${pips} ${SAID[language][per](done, of)}${skipped > 0 ? SKIPPED[language](skipped) : ''}`,
  ]
}
