const TEXT_LENGTH_MAX = 300
const CAUSES_MAX = 5
const PLACES_MAX = 6

/** A URL may carry a credential: an interaction token in its path, a password before its host. */
const URLS = /\b[a-z][a-z0-9+.-]*:\/\/[^\s'"<>]+/gi
/** What moves a terminal's cursor or hides text in a log viewer; JSON escapes only the first 32. */
const CONTROLS = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Nothing in it that any of the rules could mean: an id, a name, a code. */
const PLAIN = /^[\w .,-]{0,64}$/

export const cleanText = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.slice(0, TEXT_LENGTH_MAX).replace(URLS, '[url]').replace(CONTROLS, escaped)

/** Where other people's error messages put the value that they choked on: a member's words, mostly. */
const QUOTED = /"[^"]*"?|'[^']*'?|`[^`]*`?/g
/** As long and as solid as a token, a signature or a key. */
const SECRET = /[\w.+/=-]{24,}/g

/** Drizzle's messages repeat the query and its parameters after these words. */
const QUERY = /^Failed query.*/s

const cleanMessage = (message: string): string =>
  cleanText(
    message
      .slice(0, TEXT_LENGTH_MAX)
      .replace(QUERY, 'failed query')
      .replace(URLS, '[url]')
      .replace(QUOTED, '"…"')
      .replace(SECRET, '[…]'),
  )

/**
 * An error as plain words: what it is and where it was thrown, and the same of its causes.
 * Only these fields are read: a driver hangs SQL, parameters and hosts onto its errors.
 */
export function flattenError(error: unknown): object {
  const chain: Error[] = []
  for (let at = error; at instanceof Error && chain.length < CAUSES_MAX; at = at.cause)
    chain.push(at)
  const [first, ...causes] = chain.map(describe)
  if (!first) return { type: typeof error }
  return causes.length > 0 ? { ...first, causes } : first
}

const describe = (error: Error) => ({
  type: error.constructor.name,
  code: 'code' in error ? cleanText(String(error.code)) : undefined,
  message: cleanMessage(error.message),
  at: placesOf(error),
})

/** The places in the stack, without the folders and without the message: that one is cleaned above. */
const placesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, PLACES_MAX)
    .map((line) =>
      cleanText(
        line
          .trim()
          .replace(/(?:file:\/\/)?\/\S*\//, '')
          .slice('at '.length),
      ),
    )
