import { epochSeconds, Temporal } from '../../core/clock.ts'
import { button, buttons, card, text } from '../../core/components.ts'
import { UNREADABLE } from '../../core/text.ts'
import { sayDate, sayDue, type Today } from '../recurrence/index.ts'
import { LOAD_DAYS } from '../rotations/index.ts'
import { t } from './locales/index.ts'
import { barOf, type NextTurn, type Profile, rounded } from './profile.ts'
import { type Missed, type Streak, TURNS_PER_FREEZE } from './streak.ts'

/** In words also where it cannot be read. */
const nameOf = (locale: string, name: string) =>
  name === UNREADABLE ? t(locale, 'chore.unreadable') : name

export const turnWords = (locale: string, { chore, dueAt, late }: NextTurn, today: Today) => ({
  chore: nameOf(locale, chore.name),
  due: sayDue({ schedule: chore.schedule, dueAt, late }, today, locale),
})

const day = (locale: string, date: string) => sayDate(Temporal.PlainDate.from(date), locale)

export function awayLine(locale: string, { away, date }: Profile): readonly string[] {
  if (!away) return []
  const to = away.to === null ? null : day(locale, away.to)
  if (away.from <= date.toString())
    return [to === null ? t(locale, 'away.nowOpen') : t(locale, 'away.now', { day: to })]
  const from = day(locale, away.from)
  return [to === null ? t(locale, 'away.soonOpen', { from }) : t(locale, 'away.soon', { from, to })]
}

function nextLines(locale: string, profile: Profile, isOwn: boolean) {
  const { next, nextCount, userId } = profile
  const count = nextCount - next.length
  if (next.length === 0)
    return [isOwn ? t(locale, 'next.none') : t(locale, 'next.noneOf', { userId })]
  return [
    ...next.map((one) => t(locale, 'next.row', turnWords(locale, one, profile))),
    ...(count > 0 ? [t(locale, 'next.more', { count })] : []),
  ]
}

export function loadLines(locale: string, { load }: Profile): readonly string[] {
  if (!load) return []
  const bar = barOf(load)
  if (load.days === 0) return [t(locale, 'load.none', { bar })]
  return [
    t(locale, 'load.bar', { bar, effort: rounded(load.effort), count: load.days }),
    t(locale, 'load.middle', { middle: rounded(load.middle) }),
  ]
}

export const doneLine = (locale: string, { done: { all, lately, helped } }: Profile) =>
  [
    t(locale, 'done.counts', { week: lately, window: all, days: LOAD_DAYS }),
    ...(helped > 0 ? [t(locale, 'done.helped', { count: helped })] : []),
  ].join(' · ')

function streakLines(locale: string, { length, freezes, frozen }: Streak) {
  if (length === 0) return [t(locale, 'streak.none')]
  const last = frozen.at(-1)
  return [
    t(locale, 'streak.length', { count: length }),
    ...(last ? [t(locale, 'streak.frozen', missedWords(locale, last))] : []),
    freezes > 0
      ? t(locale, 'streak.freezes', { count: freezes })
      : t(locale, 'streak.earn', { turns: TURNS_PER_FREEZE }),
  ]
}

const missedWords = (locale: string, { chore, at }: Missed) => ({
  chore: nameOf(locale, chore),
  at: epochSeconds(at),
})

/** More are counted. */
const OWED_SHOWN = 8

function owedLines(locale: string, { userId, owed }: Profile) {
  const rest = owed.length - OWED_SHOWN
  return [
    ...owed.slice(0, OWED_SHOWN).map(({ chore, by, to, turns: count }) => {
      const isOwing = by === userId
      const words = { chore: nameOf(locale, chore.name), userId: isOwing ? to : by, count }
      return t(locale, isOwing ? 'owed.byThem' : 'owed.toThem', words)
    }),
    ...(rest > 0 ? [t(locale, 'next.more', { count: rest })] : []),
  ]
}

/** The custom_ids of what other features do. */
export interface Ways {
  readonly home: string
  readonly away: string
  readonly join: string
  /** Their own list, of who is looked at by another. */
  readonly theirs: string
}

interface Looking {
  /** They look at it themselves. */
  readonly isOwn: boolean
  readonly ways: Ways
  /** In the bot's DM: what the guild is called. */
  readonly guildTitle?: string
}

function title(locale: string, { userId }: Profile, { isOwn, guildTitle }: Looking) {
  if (guildTitle !== undefined) return t(locale, 'title.direct', { title: guildTitle })
  return isOwn ? t(locale, 'title.own') : t(locale, 'title.of', { userId })
}

/** What somebody has to do next, how much they bear and what they did; and where to go from there. */
export function profileCard(locale: string, profile: Profile, looking: Looking) {
  const { isOwn } = looking
  const heading = title(locale, profile, looking)
  if (!profile.load) return strangerCard(locale, profile, { ...looking, heading })
  return card(
    text([heading, ...awayLine(locale, profile)].join('\n')),
    text([t(locale, 'next.title'), ...nextLines(locale, profile, isOwn)].join('\n')),
    ...(profile.owed.length > 0
      ? [text([t(locale, 'owed.title'), ...owedLines(locale, profile)].join('\n'))]
      : []),
    text([t(locale, 'load.title'), ...loadLines(locale, profile)].join('\n')),
    text([t(locale, 'done.title'), doneLine(locale, profile)].join('\n')),
    ...(profile.streak
      ? [text([t(locale, 'streak.title'), ...streakLines(locale, profile.streak)].join('\n'))]
      : []),
    buttons(...leading(locale, looking)),
  )
}

function leading(locale: string, { isOwn, ways, guildTitle }: Looking) {
  const style = { style: 'primary' } as const
  if (!isOwn) return [button(t(locale, 'button.theirChores'), ways.theirs, style)]
  const mine = button(t(locale, 'button.myChores'), ways.home, style)
  // Absences are said where a guild signs.
  return guildTitle === undefined ? [mine, button(t(locale, 'button.away'), ways.away)] : [mine]
}

interface Stranger extends Looking {
  readonly heading: string
}

function strangerCard(locale: string, { userId }: Profile, { heading, isOwn, ways }: Stranger) {
  if (!isOwn) return card(text(`${heading}\n${t(locale, 'stranger.of', { userId })}`))
  const join = button(t(locale, 'button.join'), ways.join, { style: 'primary' })
  return card(text(`${heading}\n${t(locale, 'stranger.own')}`), buttons(join))
}
