export interface Token {
  readonly text: string
  readonly isNumber: boolean
  /** No space before it: `18h` is a time, «18 h» is not. */
  readonly glued: boolean
}

/** The longest schedule in our own words has 170. */
const READ_LENGTH_MAX = 200
/** In a sentence, and in a choice of Discord's. */
const SHOWN_LENGTH_MAX = 100

/** The first code points of a text; a code point has at most two units, so the rest is not looked at. */
const start = (text: string) => [...text.slice(0, READ_LENGTH_MAX * 2 + 2)]

/** Whether a text is short enough to read. */
export const isShort = (text: string): boolean => start(text).length <= READ_LENGTH_MAX

/** A text as it may be shown in a sentence. */
export const clip = (text: string): string =>
  start(text).length <= SHOWN_LENGTH_MAX
    ? text
    : `${start(text)
        .slice(0, SHOWN_LENGTH_MAX - 1)
        .join('')}…`

type Class = 'space' | 'digit' | 'letter' | 'mark'

function classOf(character: string): Class {
  if (/\s/.test(character)) return 'space'
  if (/[0-9]/.test(character)) return 'digit'
  return /[\p{L}\p{M}]/u.test(character) ? 'letter' : 'mark'
}

/** A sentence's full stop at its end says nothing. */
export function wordsOf(text: string): readonly Token[] {
  const tokens = tokensOf(text)
  const [before, last] = tokens.slice(-2)
  return last?.text === '.' && before?.text !== '.' ? tokens.slice(0, -1) : tokens
}

/** Runs of digits, runs of letters, and single marks: one pass, no backtracking. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let before: Class = 'space'
  for (const character of text.normalize('NFKC').toLowerCase()) {
    const now = classOf(character)
    const last = tokens.at(-1)
    if (last && now === before && (now === 'digit' || now === 'letter'))
      tokens[tokens.length - 1] = { ...last, text: last.text + character }
    else if (now !== 'space')
      tokens.push({ text: character, isNumber: now === 'digit', glued: before !== 'space' })
    before = now
  }
  return tokens
}
