import { epochSeconds, type Temporal } from '../../core/clock.ts'
import { button, buttons, card, text } from '../../core/components.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { isAnyTime, type Schedule, shownAt } from '../recurrence/index.ts'
import { type SeveralMode, sayShared } from '../rotations/index.ts'
import { t } from './locales/index.ts'
import { snoozeId } from './reminder.custom-ids.ts'
import { isLate } from './reminder.ts'

interface Due {
  readonly id: Id
  readonly assigneeId: Snowflake | null
  readonly sharedBy: readonly Snowflake[] | null
  readonly dueAt: Temporal.Instant
  readonly chore: {
    readonly name: string
    readonly schedule: Pick<Schedule, 'time' | 'zone' | 'dayStartMinutes'>
    readonly closing: string | null
  }
}

function whoseLine(
  locale: string,
  { assigneeId: userId, sharedBy }: Due,
  mode: SeveralMode | null,
) {
  if (userId) return t(locale, 'due.whose', { userId })
  const who = sayShared(locale, sharedBy, mode)
  return who === undefined ? t(locale, 'due.anyone') : t(locale, 'due.shared', { who })
}

interface Posted {
  /** Of the effect that posts it. */
  readonly mark: string
  /** The custom_id of its Done. */
  readonly doneId: string
  readonly now: Temporal.Instant
  /** How those several do it whose it is. */
  readonly mode: SeveralMode | null
  /** Of the button that says why it is theirs, where there is something to say. */
  readonly whyId?: string
  /** Of the one that lets another do it, where it is somebody's. */
  readonly cantId?: string
}

/** What waits without a word is never overdue. */
function sayingOf({ dueAt, chore }: Due, now: Temporal.Instant) {
  if (!isLate(dueAt.epochMilliseconds, now)) return 'at'
  return chore.closing === 'neverOverdue' ? 'waiting' : 'was'
}

export function dueCard(
  locale: string,
  occurrence: Due,
  { mark, doneId, now, mode, whyId, cantId }: Posted,
) {
  const { chore, dueAt } = occurrence
  const at = epochSeconds(shownAt(chore.schedule, dueAt))
  // It stands there for days, so it says when, and not how long.
  const style = isAnyTime(chore.schedule, dueAt) ? 'D' : 'f'
  const when = t(locale, `due.${sayingOf(occurrence, now)}`, { at, style })
  const heading = t(locale, 'due.heading', { chore: chore.name })
  const lines = [heading, when, whoseLine(locale, occurrence, mode)]
  return card(
    text(lines.join('\n')),
    buttons(
      button(t(locale, 'button.done'), doneId, { style: 'success' }),
      button(t(locale, 'button.snooze'), snoozeId.encode({ occurrence: occurrence.id, mark })),
      ...(cantId ? [button(t(locale, 'button.cant'), cantId)] : []),
      ...(whyId ? [button(t(locale, 'button.why'), whyId)] : []),
    ),
  )
}

interface Snoozed {
  readonly occurrence: Due
  readonly until: Temporal.Instant
  readonly by: Snowflake
  readonly doneId: string
}

export function snoozedCard(locale: string, { occurrence, until, by, doneId }: Snoozed) {
  const heading = t(locale, 'snooze.heading', { chore: occurrence.chore.name })
  const lines = [heading, t(locale, 'snooze.until', { by, at: epochSeconds(until) })]
  return card(
    text(lines.join('\n')),
    buttons(button(t(locale, 'button.done'), doneId, { style: 'success' })),
  )
}

interface Overdue {
  readonly items: readonly (Due & { readonly mode: SeveralMode | null })[]
  readonly total: number
  /** The custom_id of «My chores». */
  readonly myChoresId: string
}

/** Everything that became overdue while nobody could be told. */
export function overdueCard(locale: string, { items, total, myChoresId }: Overdue) {
  const rows = items.map(({ chore, assigneeId, sharedBy, mode, dueAt }) => {
    const args = { chore: chore.name, at: epochSeconds(dueAt) }
    if (assigneeId) return t(locale, 'overdue.member', { ...args, userId: assigneeId })
    const who = sayShared(locale, sharedBy, mode)
    return who === undefined
      ? t(locale, 'overdue.anyone', args)
      : t(locale, 'overdue.shared', { ...args, who })
  })
  const left = total - items.length
  const more = left > 0 ? [t(locale, 'overdue.more', { count: left })] : []
  return card(
    text([t(locale, 'overdue.heading'), ...rows, ...more].join('\n')),
    buttons(button(t(locale, 'button.myChores'), myChoresId, { style: 'primary' })),
  )
}
