import {
  button,
  buttons,
  card,
  type Part,
  paging,
  section,
  selectRow,
  separator,
  text,
} from '../../core/components.ts'
import { stringSelect } from '../../core/selects.ts'
import { UNREADABLE } from '../../core/text.ts'
import { sayDue, sayProgress, type Today } from '../recurrence/index.ts'
import { sayAway, sayShared } from '../rotations/index.ts'
import { type ChoreFilter, choreFilter, THEIRS } from './filter.ts'
import { guildTitle } from './guild-title.view.ts'
import { everywhereId, filterId, pageId, placeOf, shareId } from './list.custom-ids.ts'
import type { Changed, ChoreList, Row } from './list.ts'
import { t } from './locales/index.ts'

/** In words also where it cannot be read. */
const nameOf = (locale: string, { name }: Pick<Row['chore'], 'name'>) =>
  name === UNREADABLE ? t(locale, 'chore.unreadable') : name

/** What there is to do, whose it is and when. */
function titleOf(locale: string, { chore, assigneeId: userId, sharedBy, mode }: Row) {
  const name = nameOf(locale, chore)
  if (userId) return t(locale, 'row.member', { chore: name, userId })
  const who = sayShared(locale, sharedBy, mode)
  return who === undefined
    ? t(locale, 'row.anyone', { chore: name })
    : t(locale, 'row.shared', { chore: name, who })
}

function openLine(locale: string, row: Row, today: Today) {
  const { chore, slot, dueAt, late } = row
  const { schedule, area } = chore
  const title = titleOf(locale, row)
  const due = [
    sayDue({ schedule, dueAt, late }, today, locale),
    ...sayProgress(schedule, { localKey: slot, dueAt }, today.now, locale),
    ...(row.begunBy ? [t(locale, 'row.begun', { by: row.begunBy })] : []),
  ].join(' · ')
  const where = area ? t(locale, 'row.area', { due, area: area.name }) : due
  return `${title}\n${where}`
}

export function openRow(locale: string, row: Row, today: Today) {
  const done = button(t(locale, 'button.done'), row.doneId, { style: 'success' })
  return section(openLine(locale, row, today), done)
}

/** What the last press changed: done, with its Undo, or open again. */
function changedParts(locale: string, { chore, completion, undoId }: Changed): readonly Part[] {
  const name = nameOf(locale, chore)
  if (!completion) return [text(t(locale, 'undo.row', { chore: name })), separator()]
  const content = t(locale, 'done.row', { chore: name, by: completion.by })
  return [section(content, button(t(locale, 'button.undo'), undoId)), separator()]
}

function heading(locale: string, { filter, memberId, directOf, guildName }: ChoreList) {
  if (memberId) return t(locale, 'chores.title.of', { userId: memberId })
  const title = t(locale, `chores.title.${filter}`)
  if (!directOf) return title
  return `${guildTitle(locale, { guildId: directOf, guildName })} · ${title}`
}

function countLine(locale: string, { page, pageCount, total }: ChoreList) {
  if (total === 0) return []
  if (pageCount === 1) return [text(t(locale, 'chores.total', { total }))]
  return [text(t(locale, 'chores.page', { page: page + 1, pages: pageCount, total }))]
}

function turning(locale: string, list: ChoreList) {
  const { page, pageCount } = list
  return paging({
    page,
    isLast: page === pageCount - 1,
    previous: t(locale, 'button.previous'),
    next: t(locale, 'button.next'),
    to: (number) => pageId.encode({ place: placeOf({ ...list, page: number }) }),
  })
}

/** Forms need a guild that is signed for, and in a DM there is nobody to share with. */
function leading(locale: string, list: ChoreList) {
  if (list.directOf) {
    const place = placeOf({ filter: list.filter, page: 0 })
    return [button(t(locale, 'button.everywhere'), everywhereId.encode({ place }))]
  }
  const share = button(t(locale, 'button.share'), shareId.encode({ place: placeOf(list) }))
  const isEmpty = list.total === 0
  // One of them stands out, as on the board: where nothing is to be done, it is to add something.
  const add = button(t(locale, 'button.add'), list.ids.add, isEmpty ? { style: 'primary' } : {})
  if (isEmpty) return [add]
  const { handOver } = list.ids
  return [...(handOver ? [button(t(locale, 'button.handOver'), handOver)] : []), share, add]
}

export const filterOptions = (
  locale: string,
  filters: readonly ChoreFilter[],
  shown: ChoreFilter,
) =>
  filters.map((value) => ({
    label: t(locale, `chores.filter.${value}`),
    value,
    selected: value === shown,
  }))

function filterRow(locale: string, list: ChoreList) {
  const filters = list.memberId ? THEIRS : choreFilter.options
  const options = filterOptions(locale, filters, list.filter)
  // In somebody else's list «mine» are theirs.
  const named = options.map((option) =>
    list.memberId && option.value === 'mine'
      ? { ...option, label: t(locale, 'chores.filter.theirs') }
      : option,
  )
  return selectRow(stringSelect(filterId.encode({ place: placeOf(list) }), named))
}

function emptyLine(locale: string, { filter, memberId, directOf }: ChoreList) {
  if (memberId) return t(locale, 'chores.empty.theirs', { userId: memberId })
  return t(locale, directOf ? 'chores.empty.direct' : `chores.empty.${filter}`)
}

/** Of a guild, where there is room for it. */
const awayLines = (locale: string, { directOf, isBack = false, away = [] }: ChoreList) =>
  directOf ? [] : [...(isBack ? [t(locale, 'away.welcome')] : []), ...sayAway(locale, away)]

/** A page of open chores; what the last press changed stands on top. */
export function choresCard(locale: string, list: ChoreList, changed?: Changed) {
  const { items } = list
  return card(
    text([`## ${heading(locale, list)}`, ...awayLines(locale, list)].join('\n')),
    ...(changed ? changedParts(locale, changed) : []),
    ...items.map((row) => openRow(locale, row, list)),
    ...(items.length === 0 ? [text(emptyLine(locale, list))] : []),
    ...countLine(locale, list),
    buttons(...turning(locale, list), ...leading(locale, list)),
    filterRow(locale, list),
  )
}

/** As others read it, who are not the one that it is for. */
function sharedHeading(locale: string, { filter, memberId }: ChoreList, by: string) {
  if (memberId) return t(locale, 'chores.title.of', { userId: memberId })
  if (filter === 'default') return t(locale, 'chores.title.for', { userId: by })
  if (filter === 'mine') return t(locale, 'chores.title.of', { userId: by })
  return t(locale, `chores.title.${filter}`)
}

/** The same for everyone in the channel, who look at it and press nothing but their own list. */
export function sharedListCard(locale: string, list: ChoreList, by: string) {
  return card(
    text(`## ${sharedHeading(locale, list, by)}`),
    ...list.items.map((row) => text(openLine(locale, row, list))),
    ...countLine(locale, list),
    text(t(locale, 'share.by', { userId: by })),
    buttons(button(t(locale, 'button.myChores'), list.ids.home)),
  )
}
