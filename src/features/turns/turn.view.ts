import { epochSeconds, type Temporal } from '../../core/clock.ts'
import { button, buttons, card, section, selectRow, text } from '../../core/components.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { type SelectOption, stringSelect } from '../../core/selects.ts'
import {
  type May,
  moreId,
  nameOf,
  nextLine,
  openCard,
  openLines,
  pickLaterId,
  undoPostponementId,
  undoSkipId,
  whoseLine,
} from '../cards/index.ts'
import { mentions, type Occurrence } from '../model/index.ts'
import { shownAt } from '../recurrence/index.ts'
import { t } from './locales/index.ts'

interface Skipped {
  readonly skipped: Occurrence
  readonly next: Occurrence
  readonly eventId: Id
  readonly reason: string | null
}

/** What was skipped, when the next turn is and whose, and the way back. */
export function skippedCard(locale: string, { skipped, next, eventId, reason }: Skipped) {
  const lines = [
    t(locale, 'skip.done', { chore: nameOf(locale, skipped.chore) }),
    nextLine(locale, next),
    whoseLine(locale, next),
    ...(reason ? [t(locale, 'skip.reason', { reason })] : []),
  ]
  const undo = button(t(locale, 'button.undo'), undoSkipId.encode({ skip: eventId }))
  return card(section(lines.join('\n'), undo))
}

/** When it is looked at, and what may be done by who does. */
interface Seen extends Required<May> {
  readonly now: Temporal.Instant
}

export function unskippedCard(locale: string, occurrence: Occurrence, { now, ...may }: Seen) {
  const heading = t(locale, 'undoSkip.done', { chore: nameOf(locale, occurrence.chore) })
  const lines = openLines(locale, heading, occurrence, now)
  return openCard(locale, occurrence, lines, may)
}

interface Postponed {
  readonly occurrence: Occurrence
  /** Of whose turn it is, who is away then. */
  readonly away: readonly Snowflake[]
  readonly merged: readonly Occurrence[]
  readonly eventId: Id
}

function mergedLine(locale: string, merged: readonly Occurrence[]) {
  const last = merged.at(-1)
  if (!last) return []
  const { schedule } = last.chore
  const args = { count: merged.length, last: epochSeconds(shownAt(schedule, last.dueAt)) }
  return [t(locale, 'postpone.merged', args)]
}

/** When it is due now and when it was, what goes into it, and the way back. */
export function postponedCard(
  locale: string,
  { occurrence, away, merged, eventId }: Postponed,
  { now, ...may }: Seen,
) {
  const heading = t(locale, 'postpone.done', { chore: nameOf(locale, occurrence.chore) })
  const undo = button(
    t(locale, 'button.undo'),
    undoPostponementId.encode({ postponement: eventId }),
  )
  const lines = [
    ...openLines(locale, heading, occurrence, now),
    ...(away.length > 0 ? [t(locale, 'postpone.away', { who: mentions(away) })] : []),
    ...mergedLine(locale, merged),
  ]
  return openCard(locale, occurrence, lines, { besides: [undo], ...may })
}

export function dueAsBeforeCard(locale: string, occurrence: Occurrence, { now, ...may }: Seen) {
  const heading = t(locale, 'undoPostponement.done', { chore: nameOf(locale, occurrence.chore) })
  const lines = openLines(locale, heading, occurrence, now)
  return openCard(locale, occurrence, lines, may)
}

/** Until when a turn can be put off; the last of them asks. */
export function laterCard(
  locale: string,
  occurrence: Occurrence,
  options: readonly SelectOption[],
  now: Temporal.Instant,
) {
  const { id, chore } = occurrence
  const heading = t(locale, 'later.heading', { chore: nameOf(locale, chore) })
  return card(
    text(openLines(locale, heading, occurrence, now).join('\n')),
    selectRow(
      stringSelect(pickLaterId.encode({ occurrence: id }), options, {
        placeholder: t(locale, 'later.pick'),
      }),
    ),
    buttons(button(t(locale, 'button.back'), moreId.encode({ chore: chore.id }))),
  )
}
