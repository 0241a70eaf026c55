import { epochSeconds, isBefore, type Temporal } from '../../core/clock.ts'
import type { Snowflake } from '../../core/ids.ts'
import { type Refusal, refuse } from '../../core/result.ts'
import {
  type About,
  type Approval,
  isOverdue,
  openQuestion,
  stateOf,
  UNDO_HOURS,
} from '../model/index.ts'

type Of = { readonly chore: string }

/** Why there is nothing to answer any more, or not yet. */
export type SettledRefusal =
  | Refusal<'answer.given', Of & { by: Snowflake; at: number }>
  | Refusal<'answer.byTime', Of>
  | Refusal<'answer.disputed', Of & { by: Snowflake }>
  | Refusal<'answer.notAsked', Of>

export type AnswerRefusal =
  | SettledRefusal
  | Refusal<'answer.own', Of>
  | Refusal<'answer.notNeutral', Of>
  | Refusal<'answer.managers', Of>

export type UndoApprovalRefusal =
  | Refusal<'undoApproval.none', Of>
  | Refusal<'undoApproval.notYours', Of & { by: Snowflake }>
  | Refusal<'undoApproval.tooLate', Of & { hours: number }>

/** What was said to be done, as an answer is judged by it. */
export interface Answered {
  /** What it is called. */
  readonly chore: string
  readonly approval: Approval
  /** Whose work it was, and who said so. */
  readonly involved: readonly Snowflake[]
}

interface Answering {
  readonly about: About
  readonly by: Snowflake
  readonly isManager: boolean
  readonly at: Temporal.Instant
}

/**
 * Why theirs is no answer, or undefined. Nobody answers for what is their own, nor once silence has: whether the worker
 * has come to that yet is no matter of theirs.
 */
export function answerRefusal(
  { chore, approval, involved }: Answered,
  { about, by, isManager, at }: Answering,
) {
  if (isOverdue(approval, at)) return refuse('answer.byTime', { chore })
  if (openQuestion(approval)?.about !== about) return settledRefusal(chore, approval)
  if (involved.includes(by)) return refuse('answer.own', { chore })
  if (about === 'dispute' && [approval.disputedBy, approval.approvedBy].includes(by))
    return refuse('answer.notNeutral', { chore })
  if (about === 'approval' && approval.asks === 'manager' && !isManager)
    return refuse('answer.managers', { chore })
  return undefined
}

/** What became of it, for whoever comes too late. */
export function settledRefusal(chore: string, approval: Approval) {
  const state = stateOf(approval)
  const { disputedBy } = approval
  const given = givenOf(approval)
  if (state === 'disputed' && disputedBy)
    return refuse('answer.disputed', { chore, by: disputedBy })
  if (!given) return refuse('answer.notAsked', { chore })
  if (!given.by) return refuse('answer.byTime', { chore })
  return refuse('answer.given', { chore, by: given.by, at: epochSeconds(given.at) })
}

interface Given {
  readonly about: About
  /** Null: nobody said otherwise in time. */
  readonly by: Snowflake | null
  readonly at: Temporal.Instant
}

/** The answer that stands. */
export function givenOf(approval: Approval): Given | undefined {
  const state = stateOf(approval)
  const { approvedAt, approvedBy, settledAt, settledBy } = approval
  if (state === 'approved' && approvedAt)
    return { about: 'approval', by: approvedBy, at: approvedAt }
  if (state === 'settled' && settledAt) return { about: 'dispute', by: settledBy, at: settledAt }
  return undefined
}

/** Why they do not take that answer back, or undefined. */
export function undoApprovalRefusal(
  { chore, approval }: Pick<Answered, 'chore' | 'approval'>,
  { about, by, isManager, at }: Answering,
) {
  const given = givenOf(approval)
  if (!given?.by || given.about !== about) return refuse('undoApproval.none', { chore })
  if (isManager) return undefined
  if (given.by !== by) return refuse('undoApproval.notYours', { chore, by: given.by })
  return isBefore(given.at.add({ hours: UNDO_HOURS }), at)
    ? refuse('undoApproval.tooLate', { chore, hours: UNDO_HOURS })
    : undefined
}
