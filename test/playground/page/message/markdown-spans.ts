import type { Token } from './markdown-token.ts'

/** Where code and masked links stand, found in one pass so that no mark is searched for twice. */
export interface Spans {
  /** By the position at which it begins. */
  readonly code: ReadonlyMap<number, Token>
  readonly links: ReadonlyMap<number, Link>
}

export interface Link {
  readonly label: string
  readonly url: string
  readonly end: number
}

export const spansOf = (text: string): Spans => ({ code: codeIn(text), links: linksIn(text) })

interface Run {
  readonly at: number
  readonly length: number
}

const FENCE = 3

/** Backticks come in runs; a run of n opens code that the next run of n closes. */
function codeIn(text: string): Map<number, Token> {
  const runs: Run[] = [...text.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({
    at: index,
    length: Math.min(length, FENCE),
  }))
  const closing = nextOfSameLength(runs)
  const found = new Map<number, Token>()
  for (const [i, run] of runs.entries()) {
    const close = runs[closing[i] ?? -1]
    const inner = close && text.slice(run.at + run.length, close.at)
    if (close && inner?.trim()) found.set(run.at, codeToken(run.length, inner, close))
  }
  return found
}

function nextOfSameLength(runs: readonly Run[]): (number | undefined)[] {
  const latest = new Map<number, number>()
  const next: (number | undefined)[] = []
  for (const [i, { length }] of [...runs.entries()].reverse()) {
    next[i] = latest.get(length)
    latest.set(length, i)
  }
  return next
}

function codeToken(length: number, inner: string, { at }: Run): Token {
  const end = at + length
  if (length < FENCE) return { node: { kind: 'code', text: inner.replace(/^ (.*) $/s, '$1') }, end }
  const [, language = '', text = inner] = /^([\w+\-.#]+)\n(.*)$/s.exec(inner) ?? []
  return { node: { kind: 'fence', language, text: text.replace(/^\n+|\n+$/g, '') }, end }
}

/** Only http and https: whatever else an address could start is not a link. */
const TARGET = /\]\(<?(https?:\/\/(?:[^\s<>()[\]]|\([^\s<>()[\]]*\))+)>?(?: "[^"\n[\]]*")?\)/y

/** A label ends at the first bracket that closes it, and begins at the last one before that. */
const BRACKET = /\\.|[[\]]/gs

function linksIn(text: string): Map<number, Link> {
  const found = new Map<number, Link>()
  let open = -1
  for (const { 0: mark, index } of text.matchAll(BRACKET)) {
    const link = mark === ']' ? linkAt(text, open, index) : undefined
    if (link) found.set(open, link)
    open = openAfter(mark, index, open)
  }
  return found
}

function openAfter(mark: string, index: number, open: number): number {
  if (mark === '[') return index
  return mark === ']' ? -1 : open
}

function linkAt(text: string, open: number, close: number): Link | undefined {
  if (open < 0) return undefined
  TARGET.lastIndex = close
  const url = TARGET.exec(text)?.[1]
  const label = text.slice(open + 1, close)
  return url && label.trim() ? { label, url, end: TARGET.lastIndex } : undefined
}
