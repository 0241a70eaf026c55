import { Temporal } from '../../core/clock.ts'
import { button, buttons, card, type Part, text } from '../../core/components.ts'
import type { Snowflake } from '../../core/ids.ts'
import { UNREADABLE } from '../../core/text.ts'
import { type Schedule, sayDate, sayDay, shownAt } from '../recurrence/index.ts'
import type { Turn } from '../rotations/index.ts'
import { type Besides, cancelId, confirmId, NO_END } from './away.custom-ids.ts'
import type { Range } from './away.ts'
import { t } from './locales/index.ts'
import type { Plan } from './plan.ts'

/** The number of the text that is the note: from there it is kept, when the preview is confirmed. */
export const NOTE_TEXT = 101
/** More are counted, not named. */
const LINES_MAX = 10
/** And no more than have room beside each other in one message, when names are as long as they may be. */
const LENGTH_MAX = { moves: 1300, alone: 700, late: 500, before: 500 }
export const HOLDERS_MAX = 3

export interface Shown {
  readonly chore: { readonly name: string; readonly schedule: Schedule }
  readonly dueAt: Temporal.Instant
}

type Plans = readonly Plan<Shown>[]

interface Preview {
  readonly userId: Snowflake
  /** They look at it themselves. */
  readonly isOwn: boolean
  readonly range: Range
  readonly plans: Plans
  readonly note: string | null
}

export const dayWords = (locale: string, day: string) =>
  sayDate(Temporal.PlainDate.from(day), locale)

export function rangeTitle(
  locale: string,
  { userId, isOwn, range }: Pick<Preview, 'userId' | 'isOwn' | 'range'>,
) {
  const from = dayWords(locale, range.from)
  if (range.to === null)
    return isOwn
      ? t(locale, 'preview.titleOpen', { from })
      : t(locale, 'preview.titleOpenFor', { userId, from })
  const to = dayWords(locale, range.to)
  return isOwn
    ? t(locale, 'preview.title', { from, to })
    : t(locale, 'preview.titleFor', { userId, from, to })
}

/** In words also where it cannot be read. */
export const nameOf = (locale: string, name: string) =>
  name === UNREADABLE ? t(locale, 'chore.unreadable') : name

export const itemOf = (locale: string, { chore, dueAt }: Shown) => {
  const { schedule, name } = chore
  const day = shownAt(schedule, dueAt).toZonedDateTimeISO(schedule.zone).toPlainDate()
  return { chore: nameOf(locale, name), day: sayDay(day, locale) }
}

/** More are counted, not named. */
export function holderWords(locale: string, holders: readonly Snowflake[]) {
  if (holders.length === 0) return t(locale, 'preview.anyone')
  const some = holders
    .slice(0, HOLDERS_MAX)
    .map((holder) => `<@${holder}>`)
    .join(' & ')
  const count = holders.length - HOLDERS_MAX
  return count > 0 ? t(locale, 'whose.more', { some, count }) : some
}

const whoseWords = (locale: string, { kind, holders }: Turn) =>
  kind === 'paused' ? t(locale, 'preview.waits') : holderWords(locale, holders)

/** The first of them that have room. */
export function fitting(lines: readonly string[], linesMax: number, lengthMax: number) {
  const shown: string[] = []
  let left = lengthMax
  for (const line of lines.slice(0, linesMax)) {
    left -= line.length + 1
    if (left < 0) break
    shown.push(line)
  }
  return shown
}

export function shownLines(
  locale: string,
  lines: readonly string[],
  { linesMax = LINES_MAX, lengthMax = Number.POSITIVE_INFINITY } = {},
) {
  const shown = fitting(lines, linesMax, lengthMax)
  const count = lines.length - shown.length
  return [...shown, ...(count > 0 ? [t(locale, 'preview.more', { count })] : [])]
}

function moveLines(locale: string, plans: Plans) {
  const moves = plans.filter((plan) => plan.kind === 'moves')
  if (moves.length === 0) return [t(locale, 'preview.none')]
  const lines = moves.map((plan) => moveLine(locale, plan))
  const shown = shownLines(locale, lines, { lengthMax: LENGTH_MAX.moves })
  return [t(locale, 'preview.moves', { count: moves.length }), ...shown]
}

function moveLine(locale: string, { occurrence, turn }: Extract<Plans[number], { turn: Turn }>) {
  const whose = whoseWords(locale, turn)
  return t(locale, 'preview.move', { ...itemOf(locale, occurrence), whose })
}

function lateLines(locale: string, plans: Plans) {
  const late = plans.filter((plan) => plan.kind === 'late')
  if (late.length === 0) return []
  const lines = late.map((plan) => moveLine(locale, plan))
  return [
    t(locale, 'preview.late', { count: late.length }),
    ...shownLines(locale, lines, { lengthMax: LENGTH_MAX.late }),
    t(locale, 'preview.lateHow'),
  ]
}

function aloneLines(locale: string, plans: Plans) {
  const alone = plans.filter(({ kind }) => kind === 'alone')
  if (alone.length === 0) return []
  const lines = alone.map((plan) => t(locale, 'preview.item', itemOf(locale, plan.occurrence)))
  return [
    t(locale, 'preview.alone', { count: alone.length }),
    ...shownLines(locale, lines, { lengthMax: LENGTH_MAX.alone }),
    t(locale, 'preview.aloneHow'),
  ]
}

function beforeLines(locale: string, plans: Plans) {
  const before = plans.filter(({ kind }) => kind === 'before')
  if (before.length === 0) return []
  const names = before.map((plan) =>
    t(locale, 'preview.named', { chore: itemOf(locale, plan.occurrence).chore }),
  )
  const shown = fitting(names, LINES_MAX, LENGTH_MAX.before)
  const count = names.length - shown.length
  const more = count > 0 ? [t(locale, 'preview.others', { count })] : []
  const chores = new Intl.ListFormat(locale).format([...shown, ...more])
  return [t(locale, 'preview.before', { chores })]
}

const paragraph = (lines: readonly string[]): readonly Part[] =>
  lines.length > 0 ? [text(lines.join('\n'))] : []

/** What would become of whose turns: nothing is kept until it is confirmed. */
export function previewCard(locale: string, preview: Preview) {
  const { userId: user, range, plans, note } = preview
  const to = range.to ?? NO_END
  const confirm = (besides: Besides) => confirmId.encode({ user, from: range.from, to, besides })
  const has = (wanted: 'alone' | 'late') => plans.some(({ kind }) => kind === wanted)
  return card(
    text(rangeTitle(locale, preview)),
    ...(note === null ? [] : [text(t(locale, 'preview.note', { note }), NOTE_TEXT)]),
    ...paragraph(moveLines(locale, plans)),
    ...paragraph(aloneLines(locale, plans)),
    ...paragraph(lateLines(locale, plans)),
    ...paragraph(beforeLines(locale, plans)),
    text(t(locale, 'preview.notYet')),
    buttons(
      button(t(locale, 'button.confirm'), confirm('keep'), { style: 'success' }),
      ...(has('alone') ? [button(t(locale, 'button.offer'), confirm('offer'))] : []),
      ...(has('late') ? [button(t(locale, 'button.late'), confirm('late'))] : []),
      button(t(locale, 'button.cancel'), cancelId.encode({})),
    ),
  )
}
