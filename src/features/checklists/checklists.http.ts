import { checklistButton, undoStepsButton } from './checklist.button.ts'
import { steps } from './steps.modal.ts'
import { tickSelect } from './tick.select.ts'

export const checklists = {
  buttons: [checklistButton, undoStepsButton, ...steps.buttons],
  selects: [tickSelect],
  modals: steps.modals,
}
