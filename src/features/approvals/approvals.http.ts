import { approveButton } from './approve.button.ts'
import { declineButton } from './decline.button.ts'
import { declineForm } from './decline.modal.ts'
import { disputeButton } from './dispute.button.ts'
import { disputeForm } from './dispute.modal.ts'
import { undoApprovalButton } from './undo-approval.button.ts'
import { withdrawButton } from './withdraw.button.ts'

export const approvals = {
  buttons: [approveButton, declineButton, undoApprovalButton, disputeButton, withdrawButton],
  modals: [declineForm, disputeForm],
}
