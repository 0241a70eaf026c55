import {
  button,
  buttons,
  card,
  section,
  selectRow,
  separator,
  text,
} from '../../core/components.ts'
import { stringSelect } from '../../core/selects.ts'
import { doneId, filterId, pageId, undoId } from './chore.custom-ids.ts'
import { type ChoreFilter, choreFilter } from './chore.ts'
import { dueLine } from './chore.view.ts'
import { t } from './locales/index.ts'
import type { Moment } from './moment.ts'
import type { CompletedOccurrence, ListedOccurrence } from './occurrence.ts'

interface List extends Moment {
  readonly filter: ChoreFilter
  readonly items: readonly ListedOccurrence[]
  readonly total: number
  readonly page: number
  readonly pageCount: number
}

type Place = Pick<List, 'filter' | 'page'>

const placeOf = ({ filter, page }: Place) => `${filter}.${page}`

function openRow(locale: string, occurrence: ListedOccurrence, list: List) {
  const { id, chore, assigneeId } = occurrence
  const title = assigneeId
    ? t(locale, 'row.member', { chore: chore.name, userId: assigneeId })
    : t(locale, 'row.anyone', { chore: chore.name })
  const customId = doneId.encode({ occurrence: id, place: placeOf(list) })
  const done = button(t(locale, 'button.done'), customId, { style: 'success' })
  return section(`${title}\n${dueLine(locale, occurrence, list)}`, done)
}

function doneRow(locale: string, { id, chore, completion }: CompletedOccurrence, place: Place) {
  const content = t(locale, 'done.row', { chore: chore.name, by: completion.by })
  const customId = undoId.encode({ occurrence: id, place: placeOf(place) })
  return section(content, button(t(locale, 'button.undo'), customId))
}

function footer(locale: string, { filter, page, pageCount, total }: List) {
  if (total === 0) return []
  if (pageCount === 1) return [text(t(locale, 'chores.total', { total }))]
  const turn = (to: number) => pageId.encode({ place: placeOf({ filter, page: to }) })
  const [isFirst, isLast] = [page === 0, page === pageCount - 1]
  // A disabled button needs an id too, and one that no other component has.
  return [
    text(t(locale, 'chores.page', { page: page + 1, pages: pageCount, total })),
    buttons(
      button(t(locale, 'button.previous'), turn(isFirst ? pageCount : page - 1), {
        disabled: isFirst,
      }),
      button(t(locale, 'button.next'), turn(isLast ? pageCount + 1 : page + 1), {
        disabled: isLast,
      }),
    ),
  ]
}

const filterRow = (locale: string, shown: ChoreFilter) =>
  selectRow(
    stringSelect(
      filterId.encode({}),
      choreFilter.options.map((value) => ({
        label: t(locale, `chores.filter.${value}`),
        value,
        selected: value === shown,
      })),
    ),
  )

/** A page of open chores; a chore just finished from it stands on top, with its Undo. */
export function choresCard(locale: string, list: List, finished?: CompletedOccurrence) {
  const { filter, items } = list
  return card(
    text(`## ${t(locale, `chores.title.${filter}`)}`),
    ...(finished ? [doneRow(locale, finished, list), separator()] : []),
    ...items.map((occurrence) => openRow(locale, occurrence, list)),
    ...(items.length === 0 ? [text(t(locale, 'chores.empty'))] : []),
    ...footer(locale, list),
    filterRow(locale, filter),
  )
}
