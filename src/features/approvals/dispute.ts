import type { Snowflake } from '../../core/ids.ts'
import { type Refusal, refuse } from '../../core/result.ts'
import { ANSWER_HOURS, stateOf } from '../model/index.ts'
import { type Answered, type SettledRefusal, settledRefusal } from './answer.ts'

type Of = { readonly chore: string }

export type DisputeRefusal =
  | SettledRefusal
  | Refusal<'dispute.own', Of>
  | Refusal<'dispute.tooLate', Of & { hours: number }>
  | Refusal<'dispute.noChannel', Of>

export type WithdrawRefusal = SettledRefusal | Refusal<'withdraw.notYours', Of & { by: Snowflake }>

interface Disputing {
  readonly by: Snowflake
  readonly isLate: boolean
  /** Where others can be asked. */
  readonly hasChannel: boolean
}

/** Why they do not dispute it, or undefined. What was disputed once is not disputed again. */
export function disputeRefusal(
  { chore, approval, involved }: Answered,
  { by, isLate, hasChannel }: Disputing,
) {
  const state = stateOf(approval)
  if (state === 'disputed' || state === 'settled') return settledRefusal(chore, approval)
  if (involved.includes(by)) return refuse('dispute.own', { chore })
  if (isLate) return refuse('dispute.tooLate', { chore, hours: ANSWER_HOURS })
  return hasChannel ? undefined : refuse('dispute.noChannel', { chore })
}

/** Why they do not withdraw it, or undefined. */
export function withdrawRefusal({ chore, approval }: Answered, by: Snowflake) {
  const { disputedBy } = approval
  if (stateOf(approval) !== 'disputed' || !disputedBy) return settledRefusal(chore, approval)
  return disputedBy === by ? undefined : refuse('withdraw.notYours', { chore, by: disputedBy })
}
