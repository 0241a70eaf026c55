import { Temporal } from '../../core/clock.ts'
import { button, buttons, card, type Part, text } from '../../core/components.ts'
import type { Snowflake } from '../../core/ids.ts'
import { type Schedule, sayDate, sayDay, shownAt } from '../recurrence/index.ts'
import type { Turn } from '../rotations/index.ts'
import { type Alone, cancelId, confirmId, NO_END } from './away.custom-ids.ts'
import type { Range } from './away.ts'
import { t } from './locales/index.ts'
import type { Plan } from './plan.ts'

/** The number of the text that is the note: from there it is kept, when the preview is confirmed. */
export const NOTE_TEXT = 101
/** More are counted, not named. */
const LINES_MAX = 10

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

export const itemOf = (locale: string, { chore, dueAt }: Shown) => {
  const { schedule, name } = chore
  const day = shownAt(schedule, dueAt).toZonedDateTimeISO(schedule.zone).toPlainDate()
  return { chore: name, day: sayDay(day, locale) }
}

function whoseWords(locale: string, { kind, holders }: Turn) {
  if (kind === 'held') return holders.map((holder) => `<@${holder}>`).join(' & ')
  return kind === 'open' ? t(locale, 'preview.anyone') : t(locale, 'preview.waits')
}

export function shownLines(locale: string, lines: readonly string[]) {
  const count = lines.length - LINES_MAX
  return [
    ...lines.slice(0, LINES_MAX),
    ...(count > 0 ? [t(locale, 'preview.more', { count })] : []),
  ]
}

function moveLines(locale: string, plans: Plans) {
  const moves = plans.filter((plan) => plan.kind === 'moves')
  if (moves.length === 0) return [t(locale, 'preview.none')]
  const lines = moves.map((plan) =>
    t(locale, 'preview.move', {
      ...itemOf(locale, plan.occurrence),
      whose: whoseWords(locale, plan.turn),
    }),
  )
  return [t(locale, 'preview.moves', { count: moves.length }), ...shownLines(locale, lines)]
}

function aloneLines(locale: string, plans: Plans) {
  const alone = plans.filter(({ kind }) => kind === 'alone')
  if (alone.length === 0) return []
  const lines = alone.map((plan) => t(locale, 'preview.item', itemOf(locale, plan.occurrence)))
  return [
    t(locale, 'preview.alone', { count: alone.length }),
    ...shownLines(locale, lines),
    t(locale, 'preview.aloneHow'),
  ]
}

function beforeLines(locale: string, plans: Plans) {
  const before = plans.filter(({ kind }) => kind === 'before')
  if (before.length === 0) return []
  const names = before
    .slice(0, LINES_MAX)
    .map((plan) => t(locale, 'preview.named', { chore: itemOf(locale, plan.occurrence).chore }))
  const chores = new Intl.ListFormat(locale).format(names)
  return [t(locale, 'preview.before', { chores })]
}

const paragraph = (lines: readonly string[]): readonly Part[] =>
  lines.length > 0 ? [text(lines.join('\n'))] : []

/** What would become of whose turns: nothing is kept until it is confirmed. */
export function previewCard(locale: string, preview: Preview) {
  const { userId: user, range, plans, note } = preview
  const to = range.to ?? NO_END
  const confirm = (alone: Alone) => confirmId.encode({ user, from: range.from, to, alone })
  const isAsked = plans.some(({ kind }) => kind === 'alone')
  return card(
    text(rangeTitle(locale, preview)),
    ...(note === null ? [] : [text(t(locale, 'preview.note', { note }), NOTE_TEXT)]),
    ...paragraph(moveLines(locale, plans)),
    ...paragraph(aloneLines(locale, plans)),
    ...paragraph(beforeLines(locale, plans)),
    text(t(locale, 'preview.notYet')),
    buttons(
      button(t(locale, 'button.confirm'), confirm('keep'), { style: 'success' }),
      ...(isAsked ? [button(t(locale, 'button.offer'), confirm('offer'))] : []),
      button(t(locale, 'button.cancel'), cancelId.encode({})),
    ),
  )
}
