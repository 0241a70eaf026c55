import { epochSeconds } from '../../core/clock.ts'
import { button, buttons, card, section, text } from '../../core/components.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { oneLine, UNREADABLE } from '../../core/text.ts'
import { type About, type Approval, openQuestion } from '../model/index.ts'
import { approveId, declineId, undoApprovalId, withdrawId } from './approval.custom-ids.ts'
import { t } from './locales/index.ts'

interface Named {
  readonly name: string
}

/** What was said to be done, as a message tells of it. */
interface Told {
  readonly done: {
    readonly chore: Named
    readonly completion: {
      readonly id: Id
      readonly by: Snowflake
      readonly note: string | null
    }
  }
  readonly approval: Approval
}

interface Posted {
  readonly about: About
  readonly mark: string
}

/** In words also where it cannot be read. */
const nameIn = (locale: string, { name }: Named) =>
  name === UNREADABLE ? t(locale, 'chore.unreadable') : name

/** In one line, which is a quote. */
const reasonIn = (locale: string, { reason }: Approval) =>
  reason === null || reason === UNREADABLE ? t(locale, 'reason.unreadable') : oneLine(reason)

interface Asking extends Told, Posted {
  /** Who manages chores here, where that is a role of its own. */
  readonly managerRoleId: Snowflake | null
  /** Messages that show it, and whether one is still to be posted. */
  readonly photos: { readonly links: readonly string[]; readonly areComing: boolean }
}

/** Asks everyone in the channel who may answer. */
export function requestCard(locale: string, asking: Asking) {
  const { done, approval, about, mark } = asking
  const ids = { completion: done.completion.id, about, mark }
  const until = openQuestion(approval)?.until
  const { note } = done.completion
  const lines = [
    ...(about === 'approval' ? askedLines(locale, asking) : disputedLines(locale, asking)),
    ...(note && note !== UNREADABLE ? [t(locale, 'request.note', { note })] : []),
    ...photoLines(locale, asking),
    ...(until ? [t(locale, 'request.silence', { until: epochSeconds(until) })] : []),
  ]
  return card(
    text(lines.join('\n')),
    buttons(
      button(t(locale, `button.yes.${about}`), approveId.encode(ids), { style: 'success' }),
      button(t(locale, `button.no.${about}`), declineId.encode(ids)),
    ),
  )
}

function photoLines(locale: string, { photos: { links, areComing } }: Asking) {
  const named = links.map((link) => t(locale, 'request.photoLink', { link }))
  return [
    ...(named.length > 0 ? [t(locale, 'request.photo', { links: named.join(', ') })] : []),
    ...(areComing ? [t(locale, 'request.photoComing')] : []),
  ]
}

function askedLines(locale: string, { done, approval, managerRoleId }: Asking) {
  const said = { chore: nameIn(locale, done.chore), by: done.completion.by }
  const role = approval.asks === 'manager' && managerRoleId
  return [
    t(locale, 'request.heading', said),
    role ? t(locale, 'request.role', { role }) : t(locale, `request.${approval.asks ?? 'member'}`),
  ]
}

const disputedLines = (locale: string, { done, approval }: Asking) => [
  t(locale, 'request.disputed', {
    chore: nameIn(locale, done.chore),
    by: done.completion.by,
    disputedBy: approval.disputedBy ?? '',
  }),
  t(locale, 'request.reason', { reason: reasonIn(locale, approval) }),
  t(locale, 'request.neutral'),
]

/** In its place: it counts, and the way back. */
export function approvedCard(
  locale: string,
  { done, about, mark, by }: Told & Posted & { readonly by: Snowflake },
) {
  const completion = done.completion.id
  const line = t(locale, `given.${about}`, {
    chore: nameIn(locale, done.chore),
    by,
    doneBy: done.completion.by,
  })
  const undo = undoApprovalId.encode({ completion, about, mark })
  return card(section(line, button(t(locale, 'button.undo'), undo)))
}

interface Declined {
  readonly chore: Named
  readonly approval: Approval
  /** All that there is to do. */
  readonly homeId: string
}

/** In its place: it is open again; or does not count, where nothing is open because of that. */
export function declinedCard(
  locale: string,
  { chore, approval, homeId, isOpen }: Declined & { readonly isOpen: boolean },
) {
  const said = { chore: nameIn(locale, chore), by: approval.declinedBy ?? '' }
  return card(
    text(t(locale, isOpen ? 'declined.short' : 'declined.discounted', said)),
    buttons(button(t(locale, 'button.myChores'), homeId)),
  )
}

interface Discounted extends Declined {
  /** Whose work it was. */
  readonly doneBy: Snowflake
}

interface Notice extends Discounted {
  /** «Done» of the turn that is open again. */
  readonly doneId: string
}

/** For whose work it was: who looked, why, and what to do now. */
export function declinedNotice(
  locale: string,
  { chore, approval, doneBy, doneId, homeId }: Notice,
) {
  const said = { chore: nameIn(locale, chore), by: approval.declinedBy ?? '', doneBy }
  const lines = [
    t(locale, 'declined.notice', said),
    t(locale, 'request.reason', { reason: reasonIn(locale, approval) }),
    t(locale, 'declined.now'),
  ]
  return card(
    text(lines.join('\n')),
    buttons(
      button(t(locale, 'button.done'), doneId, { style: 'success' }),
      button(t(locale, 'button.myChores'), homeId),
    ),
  )
}

/** The same, where there is nothing to do because of that. */
export function discountedNotice(locale: string, { chore, approval, doneBy, homeId }: Discounted) {
  const said = { chore: nameIn(locale, chore), by: approval.declinedBy ?? '', doneBy }
  const lines = [
    t(locale, 'declined.discountedNotice', said),
    t(locale, 'request.reason', { reason: reasonIn(locale, approval) }),
  ]
  return card(text(lines.join('\n')), buttons(button(t(locale, 'button.myChores'), homeId)))
}

/** For who disputed it. */
export function disputedCard(locale: string, { done }: Told) {
  const line = t(locale, 'dispute.done', {
    chore: nameIn(locale, done.chore),
    by: done.completion.by,
  })
  const undo = withdrawId.encode({ completion: done.completion.id })
  return card(section(line, button(t(locale, 'button.undo'), undo)))
}

export const withdrawnCard = (
  locale: string,
  { done, homeId }: Told & { readonly homeId: string },
) =>
  card(
    text(t(locale, 'withdraw.done', { chore: nameIn(locale, done.chore) })),
    buttons(button(t(locale, 'button.myChores'), homeId)),
  )
