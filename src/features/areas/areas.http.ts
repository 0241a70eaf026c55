import { addAreaButton } from './add-area.button.ts'
import { addAreaModal } from './add-area.modal.ts'
import { areasSubcommand } from './areas.command.ts'
import { changeAreaModal } from './change-area.modal.ts'
import { pickAreaSelect } from './pick-area.select.ts'
import { undoAreaButton } from './undo-removal.button.ts'

export const areas = {
  buttons: [addAreaButton, undoAreaButton],
  selects: [pickAreaSelect],
  modals: [addAreaModal, changeAreaModal],
}

/** Its part of `/manage`. */
export const manageAreas = areasSubcommand
