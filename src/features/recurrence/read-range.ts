import { isAfter, Temporal } from '../../core/clock.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { type MomentRefusal, momentReadings, parseMoment } from './read-moment.ts'
import type { Suggestion } from './readings.ts'
import { sayDate } from './say-when.ts'
import { clip, isShort } from './tokens.ts'
import type { WhenContext } from './when.ts'

/** Days in a row, both included; `from` null: only the end was said. */
export interface SaidRange {
  readonly from: string | null
  readonly to: string
}

const UNTIL = String.raw`(?:until|till|til|to|through|tot en met|tot|t\/m)`
const LEADING = new RegExp(String.raw`^\s*${UNTIL}\s+`, 'iu')
const FROM = /^\s*(?:from|vanaf|van)\s+/iu
const BETWEEN = new RegExp(String.raw`\s+${UNTIL}\s+|\s*[\u2013\u2014]\s*|\s+-\s+`, 'iu')
/** A date has hyphens too, so one without spaces counts between two days of one month alone. */
const TIGHT = /^(?:(\d{1,2})-(\d{1,2}\s*\p{L}.*)|(\p{L}+\s+\d{1,2})-(\d{1,2}))$/u

/** «until sunday», «tot zondag», «3–10 aug», «friday to monday»: the first day, where it is said, and the last. */
export function parseRange(text: string, context: WhenContext): Result<SaidRange, MomentRefusal> {
  if (!isShort(text)) return refuse('when.unreadable', { text: clip(text) })
  const [first, last] = halves(text.trim().replace(LEADING, '').replace(FROM, ''))
  if (last === undefined) {
    const to = parseDay(first, context)
    return to.ok ? ok({ from: null, to: to.value }) : to
  }
  const from = parseDay(first, context)
  if (!from.ok) return from
  const to = lastDay(last, from.value, context)
  return to.ok ? ok({ from: from.value, to: to.value }) : to
}

/** «next sunday» is that of today, also behind a «next friday»; what has passed by the first day is looked for from there. */
function lastDay(text: string, first: string, context: WhenContext) {
  const said = parseDay(text, context)
  return said.ok && said.value >= first ? said : parseDay(text, startingOn(first, context))
}

/** One day that is not over, as an ISO date. */
export function parseDay(text: string, context: WhenContext): Result<string, MomentRefusal> {
  const read = parseMoment(text.replace(FROM, ''), context)
  return read.ok ? ok(read.value.schedule.anchor) : read
}

/** As if it were that day already. */
export function startingOn(day: string, context: WhenContext): WhenContext {
  const { zone, dayStartMinutes: minutes = 0, now } = context
  const start = Temporal.PlainDate.from(day)
    .toPlainDateTime()
    .add({ minutes })
    .toZonedDateTime(zone)
    .toInstant()
  return isAfter(start, now) ? { ...context, now: start } : context
}

function halves(text: string): readonly [string, string?] {
  const tight = TIGHT.exec(text)
  const [first = '', last, ...others] = tight
    ? tight.slice(1).filter((part) => part !== undefined)
    : text.split(BETWEEN)
  if (last === undefined || others.length > 0) return [text]
  const month = /^\d{1,2}\s*(\p{L}.*)$/u.exec(last)?.[1]
  if (/^\d{1,2}$/.test(first) && month) return [`${first} ${month}`, last]
  const named = /^(\p{L}+)\s+\d{1,2}$/u.exec(first)?.[1]
  return /^\d{1,2}$/.test(last) && named ? [first, `${named} ${last}`] : [first, last]
}

/** What is typed of an end, or of both: as `parseRange` reads it back. */
export function rangeReadings(text: string, context: WhenContext): readonly Suggestion[] {
  const typed = text.trim()
  const read = typed === '' ? undefined : parseRange(typed, context)
  if (!read?.ok) return dayReadings(typed.replace(LEADING, ''), context)
  const { from, to } = read.value
  const value = [from, to].flatMap((day) =>
    day ? sayDate(Temporal.PlainDate.from(day), context.locale) : [],
  )
  return [{ label: value.join(' – '), value: value.join(' – ') }]
}

/** Days alone, without a time; each once. */
export function dayReadings(text: string, context: WhenContext): readonly Suggestion[] {
  const days = momentReadings(text, context).flatMap(({ value }) => {
    const read = parseDay(value, context)
    return read.ok ? [sayDate(Temporal.PlainDate.from(read.value), context.locale)] : []
  })
  return [...new Set(days)].map((day) => ({ label: day, value: day }))
}
