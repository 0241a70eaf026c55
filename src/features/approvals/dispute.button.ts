import { defineButton } from '../../interactions/button.ts'
import { disputeId } from '../cards/index.ts'
import { disputeForm } from './dispute.modal.ts'

/** «Not done», of what somebody else did. */
export const disputeButton = defineButton({
  id: disputeId,
  access: 'read',
  run: (_app, { locale }, args) => disputeForm.open(locale, args),
})
