import { epochSeconds, isBefore, type Temporal } from '../../core/clock.ts'
import { button, buttons, card, type Part, paging, section, text } from '../../core/components.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { oneLine, shorten } from '../../core/text.ts'
import {
  awaitsLine,
  disputeId,
  doneWhen,
  HISTORY_PAGE_MAX,
  historyId,
  nameOf,
  notDoneId,
  saidByLine,
  sharedCard,
  shareHistoryId,
  showId,
} from '../cards/index.ts'
import { type Awaits, type Chore, lateOf, mentions, type OccurrenceStatus } from '../model/index.ts'
import { isAnyTime, shownAt } from '../recurrence/index.ts'
import { photosOfTurns } from './history-photos.view.ts'
import { t } from './locales/index.ts'

interface Done {
  readonly by: Snowflake
  readonly at: Temporal.Instant
}

interface Besides {
  readonly id: Id
  readonly recordedBy: Snowflake | null
  readonly note: string | null
  readonly proof: string | null
  readonly helperIds: readonly Snowflake[]
}

interface PastTurn {
  readonly id: Id
  readonly status: OccurrenceStatus
  readonly dueAt: Temporal.Instant
  readonly postponedFrom: Temporal.Instant | null
  /** Where everybody does their own, whose. */
  readonly forMember: Snowflake | null
  readonly assigneeId: Snowflake | null
  readonly sharedBy: readonly Snowflake[] | null
  readonly done: (Done & Besides) | null
}

export interface History {
  readonly chore: Chore
  readonly turns: readonly PastTurn[]
  readonly page: number
  readonly hasMore: boolean
  /** Who had done what is open, by the ids of the turns. */
  readonly undone: ReadonlyMap<Id, Done>
  readonly mayUndoId?: Id
  readonly mayDispute?: { readonly turnId: Id; readonly completionId: Id }
  readonly now: Temporal.Instant
  /** Of what was done and does not count yet, on whom that waits. */
  readonly awaited?: ReadonlyMap<Id, Awaits>
  /** What is said of the photos of each turn that has some, where there is room for it. */
  readonly photos?: ReadonlyMap<Id, string>
}

/** What is due several times a day is known by its time. */
const dayStyle = ({ schedule: { rule } }: Chore) =>
  rule.kind === 'daily' && rule.times ? 'f' : 'd'

function whenOf(chore: Chore, dueAt: Temporal.Instant) {
  const due = epochSeconds(shownAt(chore.schedule, dueAt))
  return { due, style: dayStyle(chore) }
}

/** A state is a sign and a word. */
function stateLine(locale: string, turn: PastTurn, { chore, now }: History) {
  const { status, dueAt, done } = turn
  const when = whenOf(chore, dueAt)
  if (done) {
    const { at, style: how } = doneWhen(chore, done.at)
    if (status === 'extra') return t(locale, 'history.extra', { by: done.by, at, how })
    return t(locale, 'history.done', { ...when, by: done.by, at, how })
  }
  if (status === 'done' || status === 'extra') return t(locale, 'history.over', when)
  if (status !== 'open') return t(locale, `history.${status}`, when)
  const style = isAnyTime(chore.schedule, dueAt) ? 'd' : 'f'
  const isOverdue = lateOf({ ...turn, chore }) !== 'waiting' && isBefore(dueAt, now)
  return t(locale, isOverdue ? 'history.overdue' : 'history.open', { due: when.due, style })
}

/** A page of ten turns has no room for all names and words. */
const NAMED_MAX = 3
const NOTE_SHOWN_MAX = 60
/** Nor for as much of them where it says besides that it waits. */
const NOTE_BESIDE_MAX = 30

function helpedLine(locale: string, line: string, { done }: PastTurn) {
  if (!done || done.helperIds.length === 0) return line
  const { helperIds } = done
  const who = mentions(helperIds.slice(0, NAMED_MAX))
  const count = helperIds.length - NAMED_MAX
  if (count <= 0) return t(locale, 'history.helped', { line, who })
  return t(locale, 'history.helpedMany', { line, who, count })
}

function saidLines(locale: string, { done }: PastTurn, { awaited }: History) {
  if (!done) return []
  const awaits = awaited?.get(done.id)
  const note = done.note && shorten(oneLine(done.note), awaits ? NOTE_BESIDE_MAX : NOTE_SHOWN_MAX)
  return [
    ...awaitsLine(locale, awaits),
    ...saidByLine(locale, done.recordedBy),
    ...(note ? [t(locale, 'history.note', { note })] : []),
  ]
}

/** Of whom one's own was done by oneself, that says so already. */
function ownLine(locale: string, line: string, { forMember: userId, done }: PastTurn) {
  return userId && userId !== done?.by ? t(locale, 'history.own', { line, userId }) : line
}

function lineOf(locale: string, turn: PastTurn, history: History) {
  const state = ownLine(locale, stateLine(locale, turn, history), turn)
  const line = helpedLine(locale, state, turn)
  if (!turn.postponedFrom) return line
  const { due: from } = whenOf(history.chore, turn.postponedFrom)
  return t(locale, 'history.postponed', { line, from })
}

function undoneLine(locale: string, { id }: PastTurn, { undone }: History) {
  const done = undone.get(id)
  return done ? [t(locale, 'history.undone', { by: done.by, at: epochSeconds(done.at) })] : []
}

const photoLine = ({ id }: PastTurn, { photos }: History) => {
  const line = photos?.get(id)
  return line === undefined ? [] : [line]
}

const linesOf = (locale: string, turn: PastTurn, history: History) => [
  lineOf(locale, turn, history),
  ...saidLines(locale, turn, history),
  ...photoLine(turn, history),
  ...undoneLine(locale, turn, history),
]

const heading = (locale: string, { chore }: History) =>
  t(locale, 'history.heading', { chore: nameOf(locale, chore) })

interface Looking {
  readonly by: Snowflake
  /** When the turn was due that was just taken back. */
  readonly reopenedAt?: Temporal.Instant
}

/** A turn that can be taken back has its button; what is before, between and after them are texts. */
function turnParts(locale: string, history: History, { by }: Looking): readonly Part[] {
  const { turns } = history
  if (turns.length === 0) return [text(t(locale, 'history.empty'))]
  const parts: Part[] = []
  let plain: readonly string[] = []
  const flush = () => {
    if (plain.length > 0) parts.push(text(plain.join('\n')))
    plain = []
  }
  for (const turn of turns) {
    const lines = linesOf(locale, turn, history)
    const back = wayBack(locale, turn, { ...history, by })
    if (!back) plain = [...plain, ...lines]
    if (!back) continue
    flush()
    parts.push(section(lines.join('\n'), back))
  }
  flush()
  return parts
}

type Ways = Pick<History, 'mayUndoId' | 'mayDispute' | 'page'> & Looking

/** Taken back at once by who may, else by saying why to others. */
function wayBack(locale: string, turn: PastTurn, { mayUndoId, mayDispute, page, by }: Ways) {
  const label = t(locale, turn.done?.by === by ? 'button.undo' : 'button.notDone')
  if (turn.id === mayUndoId) return button(label, notDoneId.encode({ occurrence: turn.id, page }))
  if (mayDispute && turn.id === mayDispute.turnId)
    return button(label, disputeId.encode({ completion: mayDispute.completionId }))
  return undefined
}

function turning(locale: string, { chore, page, hasMore }: History) {
  return paging({
    page,
    isLast: !hasMore,
    previous: t(locale, 'button.previous'),
    next: t(locale, 'button.next'),
    to: (number) => historyId.encode({ chore: chore.id, page: Math.min(number, HISTORY_PAGE_MAX) }),
  })
}

/** Without another page there is nothing to count. */
const pageLine = (locale: string, { page, hasMore }: History) =>
  page > 0 || hasMore ? [text(t(locale, 'history.page', { page: page + 1 }))] : []

const reopenedLine = (locale: string, { chore }: History, { reopenedAt }: Looking) =>
  reopenedAt ? [text(t(locale, 'history.reopened', whenOf(chore, reopenedAt)))] : []

/** With the photos for which there is room beside what is said of the turns. */
const withPhotos = (locale: string, history: History): History => ({
  ...history,
  photos: photosOfTurns(locale, history.turns, {
    length: history.turns.flatMap((turn) => linesOf(locale, turn, history)).join('\n').length,
  }),
})

/** How the turns of a chore went, for who looks alone. */
export function historyCard(locale: string, shown: History, looking: Looking) {
  const history = withPhotos(locale, shown)
  const { chore, page } = history
  const share = shareHistoryId.encode({ chore: chore.id, page })
  return card(
    text(heading(locale, history)),
    ...reopenedLine(locale, history, looking),
    ...turnParts(locale, history, looking),
    ...pageLine(locale, history),
    buttons(
      ...turning(locale, history),
      button(t(locale, 'button.share'), share),
      button(t(locale, 'button.back'), showId.encode({ chore: chore.id })),
    ),
  )
}

/** The same for everyone in the channel, who only look at it. */
export function sharedHistoryCard(locale: string, shown: History, by: Snowflake) {
  const history = withPhotos(locale, shown)
  const lines = history.turns.flatMap((turn) => linesOf(locale, turn, history))
  return sharedCard(locale, [heading(locale, history), ...lines], by)
}
