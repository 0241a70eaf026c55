import { todayOf } from './dates.ts'
import { type Language, languageOf, NAMES } from './names.ts'
import { weekdayOf } from './periods.ts'
import { sayDay } from './say-when.ts'
import { firstSlot, shownAt } from './slots.ts'
import { clip } from './tokens.ts'
import { VOCABULARY } from './vocabulary.ts'
import { parseWays, parseWhen, type Reading, type WhenContext } from './when.ts'

/** A line of an autocomplete: both at most 100 characters; the value is what `parseWhen` takes. */
export interface Suggestion {
  readonly label: string
  readonly value: string
}

const SUGGESTIONS_MAX = 5
/** Discord's, in characters. What is longer can be typed, but not be chosen. */
const VALUE_LENGTH_MAX = 100

/**
 * What a text being typed can mean, the likeliest first: its readings, else those of its last word
 * completed, else what most chores need, as far as it begins like the text. None when nothing of it
 * can be read.
 */
export function readings(text: string, context: WhenContext): readonly Suggestion[] {
  const typed = text.trim()
  if (typed === '') return usualOnes(context)
  const ways = parseWays(typed, context)
  const found = ways.length > 0 ? ways : completed(typed, context)
  if (found.length === 0) return begunOnes(typed, context)
  return found
    .map((way) => suggestion(way, context))
    .filter(({ value }) => value.length <= VALUE_LENGTH_MAX)
    .slice(0, SUGGESTIONS_MAX)
}

const FIRST: Readonly<Record<Language, string>> = { en: 'first', nl: 'eerste' }

/** «every tuesday 19:00 · first: Tue 1 Dec»; a one-off is its own first. */
function suggestion({ schedule, reading }: Reading, { now, locale }: WhenContext): Suggestion {
  const slot = firstSlot(schedule, now)
  if (schedule.rule.kind === 'once' || !slot) return { label: reading, value: reading }
  const date = shownAt(schedule, slot.dueAt).toZonedDateTimeISO(schedule.zone).toPlainDate()
  const first = `${FIRST[languageOf(locale)]}: ${sayDay(date, locale)}`
  return { label: clip(`${reading} · ${first}`), value: reading }
}

/** `every tu` → every tuesday: the readings of all words that begin like the last one. */
function completed(typed: string, context: WhenContext): readonly Reading[] {
  const start = typed.lastIndexOf(' ') + 1
  const begun = typed.slice(start).toLowerCase()
  const found = new Map<string, Reading>()
  for (const word of VOCABULARY.keys()) {
    if (!word.startsWith(begun)) continue
    const read = parseWhen(typed.slice(0, start) + word, context)
    if (read.ok) found.set(read.value.reading, read.value)
    if (found.size === SUGGESTIONS_MAX) break
  }
  return [...found.values()]
}

const ONE_OFFS: Readonly<Record<Language, readonly string[]>> = {
  en: ['today', 'tomorrow'],
  nl: ['vandaag', 'morgen'],
}
const REPEATS: Readonly<Record<Language, (weekday: string) => readonly string[]>> = {
  en: (weekday) => ['every day', `every ${weekday}`, `every 2 weeks on ${weekday}`],
  nl: (weekday) => ['elke dag', `elke ${weekday}`, `elke 2 weken op ${weekday}`],
}

function repeatsIn(language: Language, context: WhenContext): readonly string[] {
  const today = weekdayOf(todayOf(context))
  return REPEATS[language](`${NAMES[language].weekdays[today]}`)
}

function usualOnes(context: WhenContext): readonly Suggestion[] {
  const language = languageOf(context.locale)
  return [
    ...ONE_OFFS[language].flatMap((text) => ofText(text, context, (label) => `${text} · ${label}`)),
    ...repeatsIn(language, context).flatMap((text) => ofText(text, context, (label) => label)),
  ]
}

/** «elke» is the beginning of a rhythm, in whichever language it is typed. */
function begunOnes(typed: string, context: WhenContext): readonly Suggestion[] {
  const begun = typed.toLowerCase()
  return (['en', 'nl'] as const)
    .flatMap((language) => repeatsIn(language, context))
    .filter((text) => text.toLowerCase().startsWith(begun))
    .flatMap((text) => ofText(text, context, (label) => label))
}

function ofText(
  text: string,
  context: WhenContext,
  titled: (label: string) => string,
): readonly Suggestion[] {
  const read = parseWhen(text, context)
  if (!read.ok) return [] // «today», in the last minute of it
  const { label, value } = suggestion(read.value, context)
  return [{ label: titled(label), value }]
}
