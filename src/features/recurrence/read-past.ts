import { isAfter, Temporal } from '../../core/clock.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { Cursor } from './cursor.ts'
import { type Choices, type Here, todayOf } from './dates.ts'
import { type Language, languageOf } from './names.ts'
import { type Day, readNumber } from './read-day.ts'
import type { Suggestion } from './readings.ts'
import { resolve } from './resolve.ts'
import { type Said, said } from './said.ts'
import { sayWhen } from './say-when.ts'
import { firstSlot } from './slots.ts'
import { clip, isShort, wordsOf } from './tokens.ts'
import { usual, type WhenContext } from './when.ts'

type Instant = Temporal.Instant

export type PastRefusal =
  | Refusal<'past.unreadable', { readonly text: string }>
  | Refusal<'past.ahead', { readonly text: string }>

/**
 * Reads a moment that has been: «yesterday 18:00», «2 uur geleden», «monday». A day without a time means its end, or
 * now when it is not over. What lies ahead is refused, and so is a text with a word that nobody knows.
 */
export function parsePast(text: string, context: WhenContext): Result<Instant, PastRefusal> {
  const found = momentOf(text, context, usual(context.locale))
  if (!found) return refuse('past.unreadable', { text: clip(text) })
  return isAfter(found, context.now) ? refuse('past.ahead', { text: clip(text) }) : ok(found)
}

function momentOf(text: string, here: Here, choices: Choices): Instant | undefined {
  const ago = agoIn(text, here)
  if (ago) return ago
  const parts = said(withoutLast(text))
  if (!parts || parts.repeat || parts.from) return undefined
  const bases = basesFor(parts.day, here)
  const found = bases.map((then) => saidAt(nearBase(parts), then, here, choices))
  return found.find((at) => at && !isAfter(at, here.now)) ?? found[0]
}

/**
 * From where a day or a time is looked for, the latest first: a time was within a day, a weekday within a week, a
 * date without a year within a year. None where what was said cannot have been.
 */
function basesFor(day: Day | undefined, here: Here): readonly Instant[] {
  if (!day) return [startOf(0, here), startOf(-1, here)]
  switch (day.is) {
    case 'tonight':
      return [startOf(0, here)]
    case 'in':
      return day.unit === 'days' && day.n <= 0 ? [startOf(day.n, here)] : []
    case 'weekday':
      return day.isNext ? [] : [0, -1, -6, -7].map((days) => startOf(days, here))
    case 'date':
      return day.year === undefined ? [startOf(0, here), yearAgo(here)] : [newYear(day.year, here)]
    case 'next':
    case 'ofWeek':
    case 'monthEnd':
    case 'elapsed':
      return []
  }
}

const yearAgo = ({ now, zone }: Here) =>
  now.toZonedDateTimeISO(zone).subtract({ years: 1 }).toInstant()

const newYear = (year: number, { zone }: Here) =>
  Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone).toInstant()

/** «Yesterday» is today where it is looked for. */
const nearBase = (parts: Said): Said =>
  parts.day?.is === 'in' ? { ...parts, day: { ...parts.day, n: 0 } } : parts

/** As if it were said then: what lay ahead then. A day that is not over yet counts until now. */
function saidAt(parts: Said, then: Instant, here: Here, choices: Choices): Instant | undefined {
  const schedule = resolve(parts, { ...here, now: then }, choices)
  const slot = typeof schedule === 'string' ? undefined : firstSlot(schedule, then)
  if (!slot || typeof schedule === 'string') return undefined
  const isToday = isAfter(slot.dueAt, here.now) && isAfter(startOf(1, here), slot.dueAt)
  return isToday && schedule.time === null ? here.now : slot.dueAt
}

/** The start of today, of yesterday … where one lives. */
function startOf(days: number, here: Here): Instant {
  const { zone, dayStartMinutes = 0 } = here
  const midnight = todayOf(here).add({ days }).toPlainDateTime()
  return midnight.add({ minutes: dayStartMinutes }).toZonedDateTime(zone).toInstant()
}

const LAST = /^\s*(?:last|vorige|afgelopen)\s+/i
const withoutLast = (text: string) => text.replace(LAST, '')

/** The first year whose dates are written with four digits of their own. */
const YEAR_MIN = 1000

const AGO = new Set(['ago', 'geleden'])

/** «2 hours ago», «een week geleden»: hours and minutes are elapsed time, days and weeks are of the calendar. */
function agoIn(text: string, { now, zone }: Here): Instant | undefined {
  if (!isShort(text)) return undefined
  const tokens = wordsOf(text)
  if (!AGO.has(tokens.at(-1)?.text ?? '')) return undefined
  const cursor = new Cursor(tokens.slice(0, -1))
  const n = readNumber(cursor)
  const unit = cursor.has('uur') ? 'hours' : (cursor.take('clockUnit') ?? cursor.take('unit'))
  if (n === undefined || unit === undefined || !cursor.isAtEnd) return undefined
  const then = now.toZonedDateTimeISO(zone).subtract({ [unit]: n })
  return then.year < YEAR_MIN ? undefined : then.toInstant()
}

const USUAL: Readonly<Record<Language, readonly string[]>> = {
  en: ['1 hour ago', 'yesterday evening', 'yesterday'],
  nl: ['1 uur geleden', 'gisteravond', 'gisteren'],
}

/** What a moment being typed can mean; of nothing typed yet, what is meant most often. */
export function pastReadings(text: string, context: WhenContext): readonly Suggestion[] {
  const typed = text.trim()
  if (typed === '')
    return USUAL[languageOf(context.locale)].flatMap((said) =>
      suggestion(said, context).map((one) => ({ ...one, label: `${said} · ${one.label}` })),
    )
  const first = usual(context.locale)
  const ways = [
    first,
    { ...first, isEvening: true },
    { ...first, isMonthFirst: !first.isMonthFirst },
  ]
  const found = ways.flatMap((choices) => suggestion(typed, context, choices))
  return [...new Map(found.map((one) => [one.value, one])).values()]
}

function suggestion(text: string, context: WhenContext, choices = usual(context.locale)) {
  const at = momentOf(text, context, choices)
  if (!at || isAfter(at, context.now)) return []
  const value = sayMoment(at, context)
  return [{ label: value, value }]
}

/** In words that read back to the same minute. */
function sayMoment(at: Instant, { zone, locale }: WhenContext): string {
  const local = at.toZonedDateTimeISO(zone)
  const time = local.toPlainTime().toString().slice(0, 5)
  const anchor = local.toPlainDate().toString()
  return sayWhen({ rule: { kind: 'once' }, anchor, time, zone }, locale)
}
