import { ok, type Refusal, type Result, refuse } from './result.ts'

/** More marks than any script needs on one letter; beyond them a name climbs over its neighbours. */
const MARKS_MAX = 4

const PLAIN = /^[\x20-\x7e]*$/
/** Also those that Unicode has not given a meaning yet. Joiners and variation selectors shape emoji. */
const INVISIBLE_BUT_SHAPING = /(?![\u200d\ufe0e\ufe0f])[\p{Cf}\p{DI}]/gu
const CONTROLS_BUT_NEWLINE = /(?!\n)\p{Cc}/gu
const MARKS = new RegExp(`(\\p{M}{${MARKS_MAX}})\\p{M}+`, 'gu')
const SPACES = /\s+/g
const SPACES_IN_LINE = /[^\S\n]+/g
const EMPTY_LINES = /\n{3,}/g
/** Letters that draw nothing: fillers of Hangul and Braille, and what only joins or marks. */
const INVISIBLE = /^(?:\u200d|[\s\p{M}\u115f\u1160\u2800\u3164\uffa0])*$/u

/** Stands for a text that is damaged where it is kept: what else there is of it, and all others, can still be shown. */
export const UNREADABLE = '\u{FFFD}'

export type TextRefusal = Refusal<'text.nul', Record<never, never>>

/** Characters as a person counts them: code points, so that an emoji is one and not two. */
export function lengthOf(text: string): number {
  let length = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    // A trailing surrogate belongs to the character before it.
    if (unit < 0xdc00 || unit > 0xdfff) length += 1
  }
  return length
}

/** What somebody wrote in several lines, where there is one for it. */
export const oneLine = (text: string) => text.replace(SPACES, ' ')

/** At most `max` characters, the last of them «…» when something was left out. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  const kept = Array.from(text).slice(0, max - 1)
  // Discord counts UTF-16 units in some places: what fits in those fits everywhere.
  while (kept.join('').length > max - 1) kept.pop()
  return `${kept.join('')}…`
}

/**
 * What a member typed, fit to store, compare and show: NFC, no control or invisible formatting
 * characters (a right-to-left override would turn a whole card around), no towers of marks.
 * PostgreSQL cannot store NUL; whoever sends one is told.
 */
export function clean(
  given: string,
  { multiline = false }: { readonly multiline?: boolean } = {},
): Result<string, TextRefusal> {
  if (PLAIN.test(given)) return ok(collapse(given, multiline))
  if (given.includes('\0')) return refuse('text.nul', {})
  const tidy = given
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(INVISIBLE_BUT_SHAPING, '')
    .normalize('NFC')
    .replace(CONTROLS_BUT_NEWLINE, ' ')
    .replace(MARKS, '$1')
  return ok(INVISIBLE.test(tidy) ? '' : collapse(tidy, multiline))
}

/** Equal for what people take for the same word. Upper then lower case is the nearest to case folding that ECMAScript has: «ß» equals «SS». */
export const fold = (text: string) =>
  text.normalize('NFKC').toUpperCase().toLowerCase().trim().replace(SPACES, ' ')

function collapse(text: string, multiline: boolean): string {
  if (!multiline) return oneLine(text).trim()
  return text.replace(SPACES_IN_LINE, ' ').replace(EMPTY_LINES, '\n\n').trim()
}
