import { Cursor } from './cursor.ts'
import { type Day, readDay } from './read-day.ts'
import { type Repeat, readRepeat } from './read-repeat.ts'
import { readTime, type Time } from './read-time.ts'
import { isShort, tokensOf } from './tokens.ts'

/** The parts of a «when», each at most once and in any order. */
export interface Said {
  readonly repeat?: Repeat
  readonly from?: Day
  readonly day?: Day
  readonly time?: Time
}

const PARTS = {
  repeat: readRepeat,
  from: (cursor: Cursor) => (cursor.has('from') ? readDay(cursor) : undefined),
  day: readDay,
  time: readTime,
} as const

/** What a text says, or undefined when a single word of it is left unread: nothing is guessed. */
export function said(text: string): Said | undefined {
  if (!isShort(text)) return undefined
  const cursor = new Cursor(tokensOf(text))
  let parts: Said = {}
  while (!cursor.isAtEnd) {
    cursor.hasMark(',')
    const part = nextPart(cursor, parts)
    if (!part) return undefined
    parts = { ...parts, ...part }
  }
  return fits(parts) ? parts : undefined
}

function nextPart(cursor: Cursor, parts: Said): Said | undefined {
  for (const name of ['repeat', 'from', 'day', 'time'] as const) {
    if (parts[name]) continue
    const value = cursor.attempt<Repeat | Day | Time>(PARTS[name])
    if (value) return { [name]: value }
  }
  return undefined
}

/** A chore comes once on a day, or again and again from one: not both. */
const fits = ({ repeat, from, day, time }: Said): boolean =>
  repeat ? day === undefined : from === undefined && (day ?? time) !== undefined
