import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'

/** Of a file that is imported: ten thousand chores as we write them take less. */
export const IMPORT_BYTES_MAX = 5_000_000
/** Of JSON: a chore has a few dozen, and each takes the worker far more memory than its text. */
const VALUES_MAX = 500_000
/** Ours has seven. */
const DEPTH_MAX = 32

export type TextRefusal =
  | Refusal<'file.encoding', Record<never, never>>
  | Refusal<'file.binary', Record<never, never>>

const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/** As its byte order mark says; without one it is UTF-8, as everything but an old Excel writes. */
const encodingOf = (file: Buffer) =>
  MARKS.find(({ bytes }) => bytes.every((byte, at) => file[at] === byte))?.encoding ?? 'utf-8'

/** The text of a file that somebody uploaded, or why it is none. */
export function textIn(file: Buffer): Result<string, TextRefusal> {
  const encoding = encodingOf(file)
  // A spreadsheet's own file, a picture, an archive: none of them is unpacked.
  if (encoding === 'utf-8' && file.includes(0)) return refuse('file.binary', {})
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(file)
    return text.includes('\0') ? refuse('file.binary', {}) : ok(text)
  } catch {
    return refuse('file.encoding', {}) // TextDecoder says «no» by throwing
  }
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c]
/** How deep it is behind a character of JSON, against before. */
const STEPS: ReadonlyMap<number, number> = new Map([
  [0x5b, 1],
  [0x7b, 1],
  [0x5d, -1],
  [0x7d, -1],
])

/** Where the text behind this quote ends. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at += 1
    else if (code === QUOTE) return at
  }
  return text.length
}

/** Whether JSON is small enough to be parsed: text of a few megabytes can take all memory there is. */
export function isParseable(text: string): boolean {
  let [depth, values] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    const step = STEPS.get(code) ?? 0
    depth += step
    if (step > 0 || code === COMMA) values += 1
    if (depth > DEPTH_MAX || values > VALUES_MAX) return false
  }
  return true
}
