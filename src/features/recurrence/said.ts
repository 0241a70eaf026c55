import { Cursor } from './cursor.ts'
import { type Day, readDay } from './read-day.ts'
import { readDaypart } from './read-daypart.ts'
import { readHaving } from './read-having.ts'
import { type Repeat, readRepeat } from './read-repeat.ts'
import { readSeason, type Season } from './read-season.ts'
import { readTimes, type Time } from './read-time.ts'
import { isShort, type Token, wordsOf } from './tokens.ts'
import { type Daypart, VOCABULARY } from './vocabulary.ts'

/** The parts of a «when», each at most once and in any order. */
export interface Said {
  readonly repeat?: Repeat
  readonly season?: Season
  /** Only those that have its day. */
  readonly having?: 'months' | 'years'
  readonly from?: Day
  readonly day?: Day
  readonly times?: readonly Time[]
  readonly daypart?: Daypart
}

const PARTS = {
  repeat: readRepeat,
  season: readSeason,
  having: readHaving,
  from: (cursor: Cursor) => (cursor.has('from') ? readDay(cursor) : undefined),
  day: readDay,
  times: readTimes,
  daypart: readDaypart,
} as const
const NAMES = ['repeat', 'season', 'having', 'from', 'day', 'times', 'daypart'] as const

/** Dutch writes «friday evening» in one word. */
const COMPOUND = /^(.+?)(ochtend|morgen|middag|avond)s?$/

function apart(token: Token): readonly Token[] {
  if (VOCABULARY.has(token.text)) return [token]
  const [, day = '', part = ''] = COMPOUND.exec(token.text) ?? []
  if (!VOCABULARY.has(day)) return [token]
  const daypart = part === 'morgen' ? 'ochtend' : part // «morgen» alone is tomorrow
  return [day, daypart].map((text) => ({ ...token, text }))
}

/** «elke morgen», «in de morgen»: alone it is tomorrow. */
function inTheMorning(token: Token, index: number, all: readonly Token[]): Token {
  const { particle } = VOCABULARY.get(all[index - 1]?.text ?? '') ?? {}
  const isPart = particle === 'every' || particle === 'de'
  return token.text === 'morgen' && isPart ? { ...token, text: 'ochtend' } : token
}

/** What a text says, or undefined when a single word of it is left unread: nothing is guessed. */
export function said(text: string): Said | undefined {
  if (!isShort(text)) return undefined
  const cursor = new Cursor(wordsOf(text).flatMap(apart).map(inTheMorning))
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
  for (const name of NAMES) {
    if (parts[name]) continue
    const value = cursor.attempt<Said[typeof name]>(PARTS[name])
    if (value) return { [name]: value }
  }
  return undefined
}

/** A chore comes once on a day, or again and again from one: not both. */
const fits = ({ repeat, season, having, from, day, times, daypart }: Said): boolean =>
  repeat
    ? day === undefined
    : (season ?? having ?? from) === undefined && (day ?? times ?? daypart) !== undefined
