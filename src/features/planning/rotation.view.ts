import { button, buttons, card, type Part, selectRow, text } from '../../core/components.ts'
import type { Id } from '../../core/ids.ts'
import { mentionableSelect, type SelectOption, stringSelect } from '../../core/selects.ts'
import {
  moreId,
  nameOf,
  rotationEveryId,
  rotationHelpId,
  rotationMembersId,
  rotationMissId,
  rotationNextId,
  rotationUpId,
  rotationWayId,
  undoEditId,
  whoseLine,
} from '../cards/index.ts'
import { type Chore, holdersOf, type Occurrence, turnFrom } from '../model/index.ts'
import {
  HELPER_RULES,
  MISS_RULES,
  membersOf,
  POOL_MAX,
  type Rotation,
  roleOf,
  STRATEGIES,
  sayWhy,
  WAYS,
} from '../rotations/index.ts'
import { t } from './locales/index.ts'
import { EVERY, everyName } from './rotation-choices.ts'
import { wayOf } from './sharing.ts'
import { whomIn } from './whom.ts'

interface Shown {
  readonly occurrence: Occurrence
  /** What was done a moment ago, and the event by which it is taken back. */
  readonly changed?: { readonly eventId: Id } | undefined
}

type OfChore = { readonly chore: Id }

/** Who takes turns at a chore, whose turn it is and why; and all that can be changed of it. */
export function rotationCard(locale: string, { occurrence, changed }: Shown) {
  const { chore } = occurrence
  const { assignment } = chore
  const ofChore = { chore: chore.id }
  const rotation = assignment.kind === 'rotation' ? assignment : undefined
  return card(
    text([...heading(locale, chore, changed), ...lines(locale, occurrence)].join('\n')),
    membersRow(locale, chore),
    ...(roleOf(assignment) || membersOf(assignment).length > 1 ? [wayRow(locale, chore)] : []),
    ...(rotation ? ruleRows(locale, rotation, ofChore) : []),
    buttons(...lastButtons(locale, occurrence, changed)),
  )
}

const heading = (locale: string, chore: Chore, changed: Shown['changed']) => [
  t(locale, 'rotation.heading', { chore: nameOf(locale, chore) }),
  ...(changed ? [t(locale, 'rotation.saved')] : []),
]

/** In order; of a role, whoever of it had a place when the turn was given. */
function orderOf({ chore: { assignment }, turn }: Occurrence) {
  if (!roleOf(assignment)) return membersOf(assignment)
  return (turn?.state.seats ?? []).map(({ member }) => member)
}

function lines(locale: string, occurrence: Occurrence) {
  const { assignment } = occurrence.chore
  const isOpen = occurrence.status === 'open'
  const members = orderOf(occurrence)
  const roleId = roleOf(assignment)
  const holders = isOpen ? holdersOf(occurrence) : []
  const order = members.map((userId, place) =>
    t(locale, holders.includes(userId) ? 'rotation.holder' : 'rotation.member', {
      place: place + 1,
      userId,
    }),
  )
  const pool = roleId ? [t(locale, 'rotation.role', { roleId })] : []
  if (members.length === 0 && !roleId) return [t(locale, 'rotation.anyone')]
  if (assignment.kind === 'person') return [...order, t(locale, 'rotation.one')]
  if (!isOpen) return [...pool, ...order]
  const why = sayWhy(locale, turnFrom(occurrence).reason, holders)
  return [...pool, ...order, whoseLine(locale, occurrence), `-# ${why}`]
}

const membersRow = (locale: string, { id: chore, assignment }: Chore) =>
  selectRow(
    mentionableSelect(rotationMembersId.encode({ chore }), {
      min: 0,
      max: POOL_MAX,
      selected: whomIn(assignment),
      placeholder: t(locale, 'rotation.pickMembers'),
    }),
  )

function wayRow(locale: string, { id: chore, assignment }: Chore) {
  const options = (roleOf(assignment) ? STRATEGIES : WAYS).map((way) => ({
    value: way,
    label: t(locale, `way.${way}`),
    selected: way === wayOf(assignment),
  }))
  return selectRow(stringSelect(rotationWayId.encode({ chore }), options))
}

function ruleRows(locale: string, rotation: Rotation, ofChore: OfChore): readonly Part[] {
  const { rotateEvery, helperRule, onMiss } = rotation
  const every = EVERY.map((value) => ({
    value,
    label: t(locale, `rotation.every.${value}`),
    selected: value === everyName(rotateEvery),
  }))
  const help = HELPER_RULES.map((value) => ({
    value,
    label: t(locale, `rotation.help.${value}`),
    selected: value === helperRule,
  }))
  const miss = MISS_RULES.map((value) => ({
    value,
    label: t(locale, `rotation.miss.${value}`),
    selected: value === onMiss,
  }))
  const row = (customId: string, options: readonly SelectOption[]) =>
    selectRow(stringSelect(customId, options))
  return [
    row(rotationEveryId.encode(ofChore), every),
    row(rotationHelpId.encode(ofChore), help),
    row(rotationMissId.encode(ofChore), miss),
    ...upRow(locale, rotation, ofChore),
  ]
}

/** Discord names nobody in a list of texts: they are told by their places. */
function upRow(locale: string, rotation: Rotation, ofChore: OfChore) {
  const later = membersOf(rotation).slice(1)
  if (later.length === 0) return []
  const options = later.map((value, place) => ({
    value,
    label: t(locale, 'rotation.up', { from: place + 2, to: place + 1 }),
  }))
  return [
    selectRow(
      stringSelect(rotationUpId.encode(ofChore), options, {
        placeholder: t(locale, 'rotation.pickUp'),
      }),
    ),
  ]
}

function lastButtons(locale: string, occurrence: Occurrence, changed: Shown['changed']) {
  const { id, chore, status } = occurrence
  const isMovable =
    status === 'open' && chore.assignment.kind === 'rotation' && orderOf(occurrence).length > 1
  const ids = { chore: chore.id, occurrence: id }
  const next = button(t(locale, 'rotation.next'), rotationNextId.encode(ids))
  const undo =
    changed && button(t(locale, 'button.undo'), undoEditId.encode({ edit: changed.eventId }))
  const back = button(t(locale, 'button.back'), moreId.encode({ chore: chore.id }))
  return [...(isMovable ? [next] : []), ...(undo ? [undo] : []), back]
}
