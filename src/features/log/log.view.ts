import { epochSeconds, Temporal } from '../../core/clock.ts'
import { button, buttons, card, text } from '../../core/components.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { oneLine, shorten, UNREADABLE } from '../../core/text.ts'
import { sayDate } from '../recurrence/index.ts'
import { say, t } from './locales/index.ts'
import { ANY, logPageId } from './log.custom-ids.ts'

/** Ten of them, with the rest, fit in the texts of one message. */
const LINE_LENGTH_MAX = 370

type Sentence = Parameters<typeof say>[1]

interface Line {
  readonly at: Temporal.Instant
  readonly told: Sentence | undefined
}

export interface Shown {
  readonly lines: readonly Line[]
  /** Where the next page begins; null at the beginning of the log. */
  readonly olderBefore: number | null
  readonly choreName: string | undefined
  /** What was asked for. */
  readonly before: number
  readonly memberId: Snowflake | null
  readonly choreId: Id | null
}

const WHAT = [
  'schedule',
  'assignment',
  'areaId',
  'notes',
  'closing',
  'effort',
  'priority',
  'channelId',
  'closedChannelId',
  'boardChannelId',
  'announcesCompletions',
  'reminds',
  'zone',
  'locale',
  'managerRoleId',
  'dayStartMinutes',
  'quietFromMinutes',
  'quietUntilMinutes',
  'adding',
  'completing',
] as const

/** «the notes and the area»; of what nobody can name, that it was something. */
function listOf(locale: string, names: string): string {
  const known = WHAT.filter((what) => names.split(',').includes(what))
  const said = [...new Set(known.map((what) => t(locale, `what.${what}`)))]
  const last = said.pop() ?? t(locale, 'what.nothing')
  return said.length > 0 ? t(locale, 'log.and', { first: said.join(', '), last }) : last
}

function sentenceOf(locale: string, told: Sentence | undefined): string {
  if (!told) return t(locale, 'log.unknown')
  const words =
    'what' in told.args
      ? { ...told, args: { ...told.args, what: listOf(locale, `${told.args.what}`) } }
      : told
  return readable(locale, say(locale, { ...words, args: withDays(locale, words.args) } as Sentence))
}

/** Days are those of the guild, so they are words and no time of Discord's. */
function withDays(locale: string, args: object): object {
  const days = Object.entries(args).filter(([name]) => name === 'from' || name === 'to')
  const said = days.map(([name, day]) => [name, sayDate(Temporal.PlainDate.from(day), locale)])
  return { ...args, ...Object.fromEntries(said) }
}

const readable = (locale: string, words: string) =>
  words.replaceAll(UNREADABLE, t(locale, 'log.unreadable'))

function lineOf(locale: string, { at, told }: Line) {
  const sentence = oneLine(sentenceOf(locale, told))
  const args = { at: epochSeconds(at), sentence }
  return shorten(t(locale, 'log.line', args), LINE_LENGTH_MAX)
}

function aboutLines(locale: string, { memberId, choreName }: Shown) {
  return [
    ...(memberId ? [t(locale, 'log.of.member', { userId: memberId })] : []),
    ...(choreName ? [readable(locale, t(locale, 'log.of.chore', { chore: choreName }))] : []),
  ]
}

function entryLines(locale: string, { lines, olderBefore }: Shown) {
  if (lines.length > 0) return lines.map((line) => lineOf(locale, line))
  return [t(locale, olderBefore === null ? 'log.empty' : 'log.emptySoFar')]
}

function turning(locale: string, { before, olderBefore, memberId, choreId }: Shown) {
  const to = (position: number) =>
    logPageId.encode({ before: position, member: memberId ?? ANY, chore: choreId ?? ANY })
  const newest = before > 0 ? [button(t(locale, 'button.newest'), to(0))] : []
  const older = olderBefore === null ? [] : [button(t(locale, 'button.older'), to(olderBefore))]
  const ways = [...newest, ...older]
  return ways.length > 0 ? [buttons(...ways)] : []
}

/** What happened in the guild, the latest first: who did it and when. */
export const logCard = (locale: string, shown: Shown) =>
  card(
    text([t(locale, 'log.heading'), ...aboutLines(locale, shown)].join('\n')),
    text(entryLines(locale, shown).join('\n')),
    ...turning(locale, shown),
  )
