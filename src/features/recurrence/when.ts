import { type Refusal, type Result, refuse } from '../../core/result.ts'
import type { Choices, Here } from './dates.ts'
import { languageOf } from './names.ts'
import { type Outcome, resolve } from './resolve.ts'
import type { Schedule } from './rule.ts'
import { type Said, said } from './said.ts'
import { sayWhen, sayWhenFrom } from './say-when.ts'
import { clip } from './tokens.ts'

/** `locale` decides the words of the answer and whether `3/4` is March; it never decides what is read. */
export interface WhenContext extends Here {
  readonly locale: string
}

/** A schedule with its words, which read back to the same rule and first day. */
export interface Reading {
  readonly schedule: Schedule
  readonly reading: string
}

export type WhenRefusal =
  | Refusal<'when.unreadable', { readonly text: string }>
  | Refusal<'when.past', { readonly text: string }>
  | Refusal<'when.timesWanted', { readonly text: string }>
  | Refusal<'when.beyondRules', { readonly text: string }>

/** As most would mean it. */
export const usual = (locale: string): Choices => ({
  isMonthFirst: locale === 'en-US',
  isEvening: false,
  isDayBegin: false,
  isHalfPast: languageOf(locale) === 'en',
  isUntilBefore: false,
  isOtherwise: false,
  isNextComing: false,
})

/**
 * Reads a due date or a repetition, English or Dutch, as most would mean it. A text with a word it
 * does not know is refused, never half read; so is a day that is over. Without a time it is due any
 * time that day. The text in a refusal is at most 100 characters long.
 */
export function parseWhen(text: string, context: WhenContext): Result<Reading, WhenRefusal> {
  const parts = said(text)
  if (!parts) return refuse('when.unreadable', { text: clip(text) })
  const outcome = resolve(parts, context, usual(context.locale))
  if (typeof outcome === 'string') return refuse(`when.${outcome}`, { text: clip(text) })
  return { ok: true, value: readingOf(outcome, parts, context.locale) }
}

/** Every way to read a text, the likeliest first: at most five. None where it is refused. */
export function parseWays(text: string, context: WhenContext): readonly Reading[] {
  const parts = said(text)
  if (!parts) return []
  const first = usual(context.locale)
  const ways: readonly Choices[] = [
    first,
    { ...first, isMonthFirst: !first.isMonthFirst },
    { ...first, isEvening: true },
    { ...first, isDayBegin: true },
    { ...first, isNextComing: true },
    { ...first, isHalfPast: !first.isHalfPast },
    { ...first, isHalfPast: !first.isHalfPast, isEvening: true },
    { ...first, isUntilBefore: true },
    { ...first, isOtherwise: true },
    { ...first, spread: 'day' },
    { ...first, spread: 'work' },
  ]
  const found = ways.map((choices) => resolve(parts, context, choices)).filter(isSchedule)
  return distinct(found.map((schedule) => readingOf(schedule, parts, context.locale)))
}

const WAYS_MAX = 5

const isSchedule = (outcome: Outcome): outcome is Schedule => typeof outcome !== 'string'

/** What begins on a day that was said has to say it: chosen from a list, only its words are sent. */
function readingOf(schedule: Schedule, { from, repeat }: Said, locale: string): Reading {
  const isBegun = from !== undefined || repeat?.date?.year !== undefined
  return { schedule, reading: isBegun ? sayWhenFrom(schedule, locale) : sayWhen(schedule, locale) }
}

function distinct(ways: readonly Reading[]): readonly Reading[] {
  const byWords = new Map<string, Reading>()
  for (const way of ways) if (!byWords.has(way.reading)) byWords.set(way.reading, way)
  return [...byWords.values()].slice(0, WAYS_MAX)
}
