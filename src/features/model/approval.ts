import { isAfter, type Temporal } from '../../core/clock.ts'
import type { Id, Snowflake } from '../../core/ids.ts'

/** Of whom it is asked whether a chore is done: of a manager, or of any member who had no part in it. */
export const ASKED_OF = ['manager', 'member'] as const
export type AskedOf = (typeof ASKED_OF)[number]

/** What a question is about: whether it is done, or who is right of two who do not agree. */
export const ABOUT = ['approval', 'dispute'] as const
export type About = (typeof ABOUT)[number]

/** Silence is consent: without an answer it counts after so long. */
export const ANSWER_HOURS = 24

/** What was asked and said of one completion. */
export interface Approval {
  readonly completionId: Id
  readonly asks: AskedOf | null
  readonly askedAt: Temporal.Instant | null
  readonly approvedBy: Snowflake | null
  readonly approvedAt: Temporal.Instant | null
  readonly disputedBy: Snowflake | null
  readonly disputedAt: Temporal.Instant | null
  readonly settledBy: Snowflake | null
  readonly settledAt: Temporal.Instant | null
  readonly declinedBy: Snowflake | null
  readonly declinedAt: Temporal.Instant | null
  readonly reason: string | null
  readonly version: number
}

/** Nobody was asked, and nobody said anything. */
export const UNASKED = {
  asks: null,
  askedAt: null,
  approvedBy: null,
  approvedAt: null,
  disputedBy: null,
  disputedAt: null,
  settledBy: null,
  settledAt: null,
  declinedBy: null,
  declinedAt: null,
  reason: null,
  version: 1,
} as const

export const unasked = (completionId: Id): Approval => ({ completionId, ...UNASKED })

/** `settled`: it was disputed, and counts all the same. */
export type ApprovalState = 'unasked' | 'waiting' | 'approved' | 'disputed' | 'settled' | 'declined'

export function stateOf(approval: Approval): ApprovalState {
  if (approval.declinedAt) return 'declined'
  if (approval.settledAt) return 'settled'
  if (approval.disputedAt) return 'disputed'
  if (approval.approvedAt) return 'approved'
  return approval.asks ? 'waiting' : 'unasked'
}

/** What it is open to answer, and until when silence does; undefined: nothing. */
export function openQuestion(
  approval: Approval,
): { readonly about: About; readonly until: Temporal.Instant } | undefined {
  const state = stateOf(approval)
  const { askedAt, disputedAt } = approval
  if (state === 'waiting' && askedAt)
    return { about: 'approval', until: askedAt.add({ hours: ANSWER_HOURS }) }
  if (state === 'disputed' && disputedAt)
    return { about: 'dispute', until: disputedAt.add({ hours: ANSWER_HOURS }) }
  return undefined
}

/** Whether nobody answered in time. */
export const isOverdue = (approval: Approval, now: Temporal.Instant) => {
  const question = openQuestion(approval)
  return question !== undefined && !isAfter(question.until, now)
}

/** Who has yet to say that it counts: one of those, or of two who do not agree a third. */
export type Awaits = AskedOf | 'dispute'

/** Undefined: it counts, or silence has answered. */
export function awaitsOf(approval: Approval, now: Temporal.Instant): Awaits | undefined {
  const question = isOverdue(approval, now) ? undefined : openQuestion(approval)
  return question?.about === 'dispute' ? 'dispute' : ((question && approval.asks) ?? undefined)
}

/** Where a reason is sealed: it opens nowhere else. */
export const reasonField = (completionId: Id) => ({
  table: 'approvals',
  column: 'reason',
  id: completionId,
})
