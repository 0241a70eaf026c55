import { button, buttons, card, text } from '../../core/components.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { takeBackId, undoId } from './away.custom-ids.ts'
import { dayAfter, type Range } from './away.ts'
import { t } from './locales/index.ts'
import { dayWords, rangeTitle, shownLines } from './preview.view.ts'
import { type Held, wentLines } from './returns.view.ts'

interface Changed {
  readonly eventId: Id
  readonly userId: Snowflake
  readonly isOwn: boolean
  readonly range: Range
}

const withUndo = (locale: string, lines: string, eventId: Id) =>
  card(text(lines), buttons(button(t(locale, 'button.undo'), undoId.encode({ event: eventId }))))

interface Begun extends Changed {
  readonly movedCount: number
  readonly waitingCount: number
}

/** It is kept, and the way back. */
export function begunCard(locale: string, begun: Begun) {
  const { range, movedCount, waitingCount, eventId } = begun
  const lines = [
    rangeTitle(locale, begun),
    ...(movedCount > 0 ? [t(locale, 'begun.moved', { count: movedCount })] : []),
    ...(waitingCount > 0 ? [t(locale, 'begun.waits', { count: waitingCount })] : []),
    range.to === null
      ? t(locale, 'begun.backOpen')
      : t(locale, 'begun.back', { day: dayWords(locale, dayAfter(range.to)) }),
  ]
  return withUndo(locale, lines.join('\n'), eventId)
}

interface Ended extends Changed {
  readonly isWithdrawn: boolean
  readonly givenCount: number
  /** What went to others, and they may have again. */
  readonly returns: readonly { readonly before: Held }[]
  /** Whether whoever has them now would be told. */
  readonly isTold: boolean
}

/** And what becomes of the turns that they did not have meanwhile. */
export function endedCard(locale: string, ended: Ended) {
  const { isWithdrawn, isOwn, userId, eventId, givenCount: count, returns } = ended
  const own = t(locale, isWithdrawn ? 'ended.withdrawn' : 'ended.back')
  const others = t(locale, isWithdrawn ? 'ended.withdrawnFor' : 'ended.backFor', { userId })
  const lines = [
    isOwn ? own : others,
    ...(count > 0 ? [t(locale, 'ended.given', { count })] : []),
    ...(returns.length > 0 ? [] : [t(locale, 'ended.stays')]),
  ]
  const undo = button(t(locale, 'button.undo'), undoId.encode({ event: eventId }))
  if (returns.length === 0) return card(text(lines.join('\n')), buttons(undo))
  const label = t(locale, isOwn ? 'button.takeBack' : 'button.giveBack')
  const back = button(label, takeBackId.encode({ event: eventId }), { style: 'success' })
  const went = returns.map(({ before }) => before)
  return card(
    text(lines.join('\n')),
    text(wentLines(locale, went, ended).join('\n')),
    buttons(back, undo),
  )
}

export const saidCard = (locale: string, said: 'cancelled' | 'undone' | 'leftAgain') =>
  card(text(t(locale, said)))

interface Absence extends Range {
  readonly userId: Snowflake
  readonly note: string | null
}

interface List {
  readonly now: readonly Absence[]
  readonly later: readonly Absence[]
}

/** More than this does not fit in one message, nor does as much as this when each note is as long as it may be. */
const LISTED_MAX = 15
const LENGTH_MAX = { now: 2100, later: 1500 }

function lineOf(locale: string, { userId, from, to, note }: Absence, isNow: boolean) {
  const first = dayWords(locale, from)
  const last = to === null ? null : dayWords(locale, to)
  const now = last
    ? t(locale, 'list.now', { userId, to: last })
    : t(locale, 'list.nowOpen', { userId })
  const soon = last
    ? t(locale, 'list.soon', { userId, from: first, to: last })
    : t(locale, 'list.soonOpen', { userId, from: first })
  const line = isNow ? now : soon
  return note === null ? line : t(locale, 'list.note', { line, note })
}

function linesOf(locale: string, all: readonly Absence[], when: keyof typeof LENGTH_MAX) {
  const lines = all.map((one) => lineOf(locale, one, when === 'now'))
  return shownLines(locale, lines, { linesMax: LISTED_MAX, lengthMax: LENGTH_MAX[when] })
}

/** Who is away and who will be. */
export function listCard(locale: string, { now, later }: List) {
  const here = now.length > 0 ? linesOf(locale, now, 'now') : [t(locale, 'list.nobody')]
  const lines = [t(locale, 'list.title'), ...here]
  const soon = [t(locale, 'list.later'), ...linesOf(locale, later, 'later')]
  return card(
    text(lines.join('\n')),
    ...(later.length > 0 ? [text(soon.join('\n'))] : []),
    text(t(locale, 'list.how')),
  )
}
