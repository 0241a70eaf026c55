import type { Inline } from './markdown-node.ts'

/** A piece of text that stands for something by itself, and where it ends. */
export interface Token {
  readonly node: Inline
  readonly end: number
}

type Read = (groups: readonly string[]) => Inline

const mention =
  (of: 'user' | 'role' | 'channel'): Read =>
  ([id = '']) => ({ kind: 'mention', of, id })

/** What `<…>` can be. Each has a fixed beginning, so that a wrong one is given up at once. */
const ANGLED: readonly (readonly [RegExp, Read])[] = [
  [/<@!?(\d{1,20})>/y, mention('user')],
  [/<@&(\d{1,20})>/y, mention('role')],
  [/<#(\d{1,20})>/y, mention('channel')],
  [/<\/([^<>:\n]{1,100}):(\d{1,20})>/y, ([name = '', id = '']) => ({ kind: 'command', name, id })],
  [/<a?:(\w{2,32}):(\d{1,20})>/y, ([name = '', id = '']) => ({ kind: 'emoji', name, id })],
  [
    /<t:(-?\d{1,12})(?::([tTdDfFRsS]))?>/y,
    ([seconds, style]) => ({ kind: 'time', seconds: Number(seconds), style: style ?? 'f' }),
  ],
  [/<(https?:\/\/[^\s<>]+)>/y, ([url = '']) => linkTo(url)],
]

const EVERYONE = /@(everyone|here)\b/y
const ADDRESS = /https?:\/\/[^\s<>]+/y
/** Marks after an address belong to the sentence around it. */
const SENTENCE_END = /[.,:;"'!?)\]*_~|]+$/
const ESCAPE = /\\([^A-Za-z0-9\s])/y

const linkTo = (url: string): Inline => ({
  kind: 'link',
  url,
  children: [{ kind: 'text', text: url }],
})

function matchAt(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function angled(text: string, at: number): Token | undefined {
  for (const [pattern, read] of ANGLED) {
    const found = matchAt(pattern, text, at)
    if (found) return { node: read(found.slice(1)), end: pattern.lastIndex }
  }
  return undefined
}

function address(text: string, at: number): Token | undefined {
  const found = matchAt(ADDRESS, text, at)?.[0].replace(SENTENCE_END, '')
  return found ? { node: linkTo(found), end: at + found.length } : undefined
}

function everyone(text: string, at: number): Token | undefined {
  const [whole, id = ''] = matchAt(EVERYONE, text, at) ?? []
  return whole
    ? { node: { kind: 'mention', of: 'everyone', id }, end: at + whole.length }
    : undefined
}

function escaped(text: string, at: number): Token | undefined {
  const [whole, mark = ''] = matchAt(ESCAPE, text, at) ?? []
  return whole ? { node: { kind: 'text', text: mark }, end: at + whole.length } : undefined
}

const BY_FIRST: Readonly<Record<string, (text: string, at: number) => Token | undefined>> = {
  '<': angled,
  '@': everyone,
  '\\': escaped,
  h: address,
}

/** Mentions, timestamps, emoji, addresses and escaped marks: what is itself and holds nothing. */
export const tokenAt = (text: string, at: number): Token | undefined =>
  BY_FIRST[text.charAt(at)]?.(text, at)
