import { epochSeconds, type Temporal } from '../../core/clock.ts'
import { button, buttons, card, section, selectRow, text } from '../../core/components.ts'
import { SELECT_OPTION_LENGTH_MAX } from '../../core/limits.ts'
import { stringSelect } from '../../core/selects.ts'
import { shorten } from '../../core/text.ts'
import { lateOf } from '../model/index.ts'
import { sayDay, sayDue, sayProgress, shownAt } from '../recurrence/index.ts'
import { type AwayToday, sayAway, sayShared } from '../rotations/index.ts'
import { doneId, refreshId, undoId } from './board.custom-ids.ts'
import {
  type Arranged,
  type DoneItem,
  isDone,
  type OpenItem,
  OTHERS_MAX,
  type Row,
} from './board.ts'
import { t } from './locales/index.ts'

interface Content extends Arranged {
  readonly away?: readonly AwayToday[]
  readonly now: Temporal.Instant
  readonly dayEnd: Temporal.Instant
  readonly zone: string
  /** While the guild rests: until when, or until somebody ends it. */
  readonly pause?: { readonly until: Temporal.Instant | null } | undefined
  /** The custom_ids of what other features do. */
  readonly ids: { readonly join: string; readonly add: string; readonly look: string }
}

/** Which drawing of it this is. */
export interface Drawing {
  readonly revision: number
  readonly mark: string
  readonly myChoresId: string
}

/** What the list of others offers besides them. */
const ALL = 'all'

type Due = 'overdue' | 'waiting' | 'today' | 'later'

function dueOf(item: OpenItem, { now, dayEnd }: Pick<Content, 'now' | 'dayEnd'>): Due {
  const at = epochSeconds(item.dueAt)
  if (at < epochSeconds(now)) return lateOf(item) === 'waiting' ? 'waiting' : 'overdue'
  return at < epochSeconds(dayEnd) ? 'today' : 'later'
}

/** The day on which it is shown: of the guild, not of who reads it. */
function dayOf(locale: string, { dueAt, chore }: OpenItem, { zone }: Pick<Content, 'zone'>) {
  const day = shownAt(chore.schedule, dueAt).toZonedDateTimeISO(zone).toPlainDate()
  return sayDay(day, locale)
}

function dueLine(locale: string, item: OpenItem, content: Content): string {
  const { chore, dueAt } = item
  return sayDue({ schedule: chore.schedule, dueAt, late: lateOf(item) }, content, locale)
}

function titleOf(locale: string, { chore, assigneeId: userId, sharedBy, mode }: OpenItem) {
  if (userId) return t(locale, 'row.member', { chore: chore.name, userId })
  const who = sayShared(locale, sharedBy, mode)
  return who === undefined
    ? t(locale, 'row.anyone', { chore: chore.name })
    : t(locale, 'row.shared', { chore: chore.name, who })
}

function openRow(locale: string, item: OpenItem, content: Content, drawing: Drawing) {
  const { chore, id: occurrence } = item
  const { revision, mark } = drawing
  const done = button(t(locale, 'button.done'), doneId.encode({ occurrence, revision, mark }), {
    style: 'success',
  })
  const { slot: localKey, dueAt } = item
  const begun = item.begunBy ? [t(locale, 'row.begun', { by: item.begunBy })] : []
  const progress = sayProgress(chore.schedule, { localKey, dueAt }, content.now, locale)
  const lines = [
    titleOf(locale, item),
    [dueLine(locale, item, content), ...progress, ...begun].join(' · '),
  ]
  return section(lines.join('\n'), done)
}

function doneRow(locale: string, { id: occurrence, chore, by }: DoneItem, drawing: Drawing) {
  const { revision, mark } = drawing
  const undo = button(t(locale, 'button.undo'), undoId.encode({ occurrence, revision, mark }))
  return section(t(locale, 'row.done', { chore: chore.name, by }), undo)
}

const rowOf = (locale: string, row: Row, content: Content, drawing: Drawing) =>
  isDone(row) ? doneRow(locale, row, drawing) : openRow(locale, row, content, drawing)

/** What has no row, by name; when there are more than a list can offer, the last one leads to all of them. */
function othersRow(locale: string, content: Content) {
  const { others, rows, total, ids } = content
  if (others.length === 0) return []
  const left = total - rows.filter((row) => !isDone(row)).length
  const offered = left > OTHERS_MAX ? others.slice(0, OTHERS_MAX - 1) : others
  const options = offered.map((item) => {
    const description = t(locale, `other.${dueOf(item, content)}`, {
      day: dayOf(locale, item, content),
    })
    return {
      label: shorten(item.chore.name, SELECT_OPTION_LENGTH_MAX),
      value: item.id,
      description,
    }
  })
  const all = { label: t(locale, 'others.all', { count: total }), value: ALL }
  return [
    selectRow(
      stringSelect(ids.look, left > OTHERS_MAX ? [...options, all] : options, {
        placeholder: t(locale, 'others.pick', { count: left }),
      }),
    ),
  ]
}

/** One of them stands out: where nothing is to be done, it is to add something. */
function actionsRow(locale: string, content: Content, { revision, mark, myChoresId }: Drawing) {
  const isEmpty = content.rows.length === 0
  const { join, add } = content.ids
  const primary = { style: 'primary' } as const
  return buttons(
    button(t(locale, 'button.join'), join, isEmpty ? {} : primary),
    button(t(locale, 'button.myChores'), myChoresId),
    button(t(locale, 'button.add'), add, isEmpty ? primary : {}),
    button(t(locale, 'button.refresh'), refreshId.encode({ revision, mark })),
  )
}

function summary(locale: string, { rows, total }: Content): string {
  if (total > 0) return t(locale, 'board.total', { count: total })
  return rows.length > 0 ? t(locale, 'board.allDone') : t(locale, 'board.empty')
}

function pauseLine(locale: string, { pause }: Content) {
  if (!pause) return []
  const { until } = pause
  return [
    until ? t(locale, 'board.pausedUntil', { at: epochSeconds(until) }) : t(locale, 'board.paused'),
  ]
}

/** The chores of a guild, as everyone sees them: 33 components at most. */
export const boardCard = (locale: string, content: Content, drawing: Drawing) =>
  card(
    text(
      [
        t(locale, 'board.heading'),
        ...pauseLine(locale, content),
        ...sayAway(locale, content.away ?? []),
        summary(locale, content),
      ].join('\n'),
    ),
    ...content.rows.map((row) => rowOf(locale, row, content, drawing)),
    ...othersRow(locale, content),
    actionsRow(locale, content, drawing),
  )
