import { epochSeconds, type Temporal } from '../../core/clock.ts'
import { button, buttons, card, type Part, section, text } from '../../core/components.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import {
  type Changeable,
  type Chore,
  type ChoreDefinition,
  closingOf,
  holdersOf,
  mentions,
  type Occurrence,
} from '../model/index.ts'
import { sayWhen } from '../recurrence/index.ts'
import { sayAssignment } from '../rotations/index.ts'
import { beginId, stopId } from './begun.custom-ids.ts'
import { deleteId, editId, restoreId, showId, undoEditId } from './change.custom-ids.ts'
import { stepsButton } from './checklist.view.ts'
import { addId } from './chore.custom-ids.ts'
import { type May, nameOf, openCard, openLines } from './chore.view.ts'
import { t } from './locales/index.ts'
import { rotationId } from './rotation.custom-ids.ts'
import { rulesId } from './rules.custom-ids.ts'
import { historyId, laterId, skipId } from './turn.custom-ids.ts'
import { weightId } from './weight.custom-ids.ts'
import { sayEffort, sayPriority } from './whose.view.ts'

type Was = (locale: string, before: ChoreDefinition) => string

const WAS: Readonly<Record<Changeable, Was>> = {
  name: (locale, before) => t(locale, 'edit.was.name', { chore: nameOf(locale, before) }),
  schedule: (locale, { schedule }) =>
    t(locale, 'edit.was.schedule', { when: sayWhen(schedule, locale) }),
  assignment: (locale, { assignment }) =>
    t(locale, 'edit.was.assignment', { who: sayAssignment(locale, assignment) }),
  area: (locale, { area }) =>
    area ? t(locale, 'edit.was.area', { area: area.name }) : t(locale, 'edit.was.noArea'),
  notes: (locale) => t(locale, 'edit.was.notes'),
  closing: (locale, before) =>
    t(locale, 'edit.was.closing', { missed: t(locale, `closing.${closingOf(before)}`) }),
  effort: (locale, { effort }) =>
    t(locale, 'edit.was.effort', { effort: sayEffort(locale, effort) }),
  priority: (locale, { priority }) =>
    t(locale, 'edit.was.priority', { priority: sayPriority(locale, priority) }),
}

interface Edited {
  readonly before: ChoreDefinition
  readonly occurrence: Occurrence
  readonly changes: readonly Changeable[]
  /** Whose the open turn was before. */
  readonly heldBy?: readonly Snowflake[]
  readonly eventId: Id
}

/** The chore as it is now, what it was before, and the way back. */
export function editedCard(
  locale: string,
  { before, occurrence, changes, heldBy = [], eventId }: Edited,
  now: Temporal.Instant,
  may: May = {},
) {
  const heading = t(locale, 'edit.done', { chore: nameOf(locale, occurrence.chore) })
  const was = changes.map((what) => WAS[what](locale, before))
  const undo = button(t(locale, 'button.undo'), undoEditId.encode({ edit: eventId }))
  const given = givenLine(locale, occurrence, heldBy)
  const lines = [...openLines(locale, heading, occurrence, now), ...given, ...was]
  return openCard(locale, occurrence, lines, { besides: [undo], ...may })
}

/** Who had the open turn and is not among them any more has it no more. */
function givenLine(locale: string, occurrence: Occurrence, heldBy: readonly Snowflake[]) {
  const holders = holdersOf(occurrence)
  const left = heldBy.filter((one) => !holders.includes(one))
  return holders.length > 0 && left.length > 0
    ? [t(locale, 'edit.given', { was: mentions(left), whose: mentions(holders) })]
    : []
}

export function unchangedCard(
  locale: string,
  occurrence: Occurrence,
  now: Temporal.Instant,
  may: May = {},
) {
  const heading = t(locale, 'undoEdit.done', { chore: nameOf(locale, occurrence.chore) })
  return openCard(locale, occurrence, openLines(locale, heading, occurrence, now), may)
}

export function deletedCard(locale: string, chore: Chore) {
  const undo = button(t(locale, 'button.undo'), restoreId.encode({ chore: chore.id }))
  return card(section(t(locale, 'delete.done', { chore: nameOf(locale, chore) }), undo))
}

export function restoredCard(
  locale: string,
  occurrence: Occurrence,
  now: Temporal.Instant,
  may: May = {},
) {
  const heading = t(locale, 'restore.done', { chore: nameOf(locale, occurrence.chore) })
  return openCard(locale, occurrence, openLines(locale, heading, occurrence, now), may)
}

interface More {
  readonly occurrence: Occurrence
  readonly now: Temporal.Instant
  readonly mayChange?: boolean
}

/** Whatever else can be done with a chore, by who sees it: with this turn first, then with all of them. */
export function moreCard(locale: string, { occurrence, now, mayChange = true }: More) {
  const { chore } = occurrence
  const heading = t(locale, 'more.heading', { chore: nameOf(locale, chore) })
  const at = epochSeconds(chore.createdAt)
  const lines =
    occurrence.status === 'open' ? openLines(locale, heading, occurrence, now) : [heading]
  const ofChore = { chore: chore.id }
  const changing = [
    button(t(locale, 'button.rotation'), rotationId.encode(ofChore)),
    button(t(locale, 'button.edit'), editId.encode(ofChore)),
    button(t(locale, 'button.delete'), deleteId.encode(ofChore), { style: 'danger' }),
  ]
  const parts: readonly Part[] = [
    text([...lines, t(locale, 'more.added', { by: chore.createdBy, at })].join('\n')),
    buttons(...ofTurn(locale, occurrence)),
    besides(locale, occurrence, mayChange),
    buttons(
      ...(mayChange ? changing : []),
      button(t(locale, 'button.add'), addId.encode({})),
      button(t(locale, 'button.back'), showId.encode(ofChore)),
    ),
  ]
  return card(...parts)
}

/** Who is on it, when it counts as done, how much it weighs, and its steps. */
function besides(locale: string, { id: occurrence, ...turn }: Occurrence, mayChange: boolean) {
  const { chore, status, begunBy } = turn
  const begin = begunBy
    ? button(t(locale, 'button.stop'), stopId.encode({ occurrence }))
    : button(t(locale, 'button.begin'), beginId.encode({ occurrence }))
  const rules = button(t(locale, 'button.rules'), rulesId.encode({ chore: chore.id }))
  const weight = button(t(locale, 'button.weight'), weightId.encode({ chore: chore.id }))
  const shown = [
    ...(status === 'open' ? [begin] : []),
    ...(mayChange ? [rules, weight] : []),
    stepsButton(locale, chore),
  ]
  return buttons(...shown)
}

/** What can be done with the turn that is open, and how those before it went. */
function ofTurn(locale: string, { id: occurrence, chore, status }: Occurrence) {
  const history = button(
    t(locale, 'button.history'),
    historyId.encode({ chore: chore.id, page: 0 }),
  )
  if (status !== 'open') return [history]
  const later = button(t(locale, 'button.later'), laterId.encode({ occurrence }))
  const skip = button(t(locale, 'button.skip'), skipId.encode({ occurrence }))
  return chore.schedule.rule.kind === 'once' ? [later, history] : [later, skip, history]
}
