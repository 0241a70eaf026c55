import { addButton } from './add.button.ts'
import { add } from './add.command.ts'
import { addFormModal, addModal } from './add.modal.ts'
import { addAgainButton, editAgainButton } from './again.button.ts'
import { deleteButton } from './delete.button.ts'
import { deleteCommand } from './delete.command.ts'
import { editButton } from './edit.button.ts'
import { edit } from './edit.command.ts'
import { editModal } from './edit.modal.ts'
import { give } from './give.command.ts'
import { makeChore } from './make-chore.command.ts'
import { restoreButton } from './restore.button.ts'
import { rotationButton } from './rotation.button.ts'
import { manageRotation } from './rotation.command.ts'
import { rotationSelects } from './rotation.select.ts'
import { rotationNextButton } from './rotation-next.button.ts'
import { rulesButton } from './rules.button.ts'
import { rulesSelects } from './rules.select.ts'
import { undoEditButton } from './undo-edit.button.ts'
import { weightButton } from './weight.button.ts'
import { weightSelects } from './weight.select.ts'

/** Parts of /chore and of /manage. */
export { add, deleteCommand, edit, manageRotation }

export const planning = {
  commands: [give, makeChore],
  buttons: [
    addButton,
    addAgainButton,
    editButton,
    editAgainButton,
    undoEditButton,
    deleteButton,
    restoreButton,
    rotationButton,
    rotationNextButton,
    rulesButton,
    weightButton,
  ],
  selects: [...rotationSelects, ...rulesSelects, ...weightSelects],
  modals: [addModal, addFormModal, editModal],
}
