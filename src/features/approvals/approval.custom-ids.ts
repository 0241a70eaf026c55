import { z } from 'zod'
import { defineCustomId, mark } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'
import { ABOUT } from '../model/index.ts'

/** `about`: what was asked by the message that the button stands on; `mark`: of the effect that posted that. */
const asked = { completion: id, about: z.enum(ABOUT), mark }

export const approveId = defineCustomId('approval.approve', asked)
export const declineId = defineCustomId('approval.decline', asked)
export const undoApprovalId = defineCustomId('approval.undo', asked)
/** What «Decline» asks. */
export const declineFormId = defineCustomId('approval.decline-form', { completion: id })
/** What «Not done» asks, of what somebody else did. */
export const disputeFormId = defineCustomId('approval.dispute-form', { completion: id })
export const withdrawId = defineCustomId('approval.withdraw', { completion: id })
