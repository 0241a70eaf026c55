import { parse } from 'secure-json-parse'

/** Discord nests about ten deep; what is deeper was written to exhaust a recursive reader. */
const DEPTH_MAX = 32

const QUOTE = '"'.charCodeAt(0)
const BACKSLASH = '\\'.charCodeAt(0)
/** What each byte does to the depth: brackets open and close, everything else stays. */
const STEPS = new Int8Array(256)
for (const opening of Buffer.from('[{')) STEPS[opening] = 1
for (const closing of Buffer.from(']}')) STEPS[closing] = -1

/**
 * The object that these bytes spell, or undefined when they spell none, are nested too deep, or try
 * to reach a prototype. Parsed once and by one parser, so that nobody downstream reads it differently.
 */
export function readObject(raw: Buffer): Readonly<Record<string, unknown>> | undefined {
  const text = raw.toString()
  if (mayBeDeep(text) && isTooDeep(raw)) return undefined
  try {
    const value: unknown = parse(text)
    // An object with string keys is all that is claimed here; every field is still unknown.
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Most bodies have too few brackets to be deep, and counting those costs a tenth of looking at every byte. */
const mayBeDeep = (text: string) => count(text, '{') + count(text, '[') > DEPTH_MAX

function count(text: string, bracket: string): number {
  let found = 0
  let at = text.indexOf(bracket)
  while (at !== -1 && found <= DEPTH_MAX) {
    found += 1
    at = text.indexOf(bracket, at + 1)
  }
  return found
}

/** Counts brackets outside strings, before any parser sees them. */
function isTooDeep(raw: Buffer): boolean {
  let depth = 0
  for (let at = 0; at < raw.length; at += 1) {
    const byte = raw[at] ?? 0
    if (byte === QUOTE) at = endOfString(raw, at)
    depth += STEPS[byte] ?? 0
    if (depth > DEPTH_MAX) return true
  }
  return false
}

function endOfString(raw: Buffer, start: number): number {
  let at = start + 1
  while (at < raw.length && raw[at] !== QUOTE) at += raw[at] === BACKSLASH ? 2 : 1
  return at
}
