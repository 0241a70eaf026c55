import { countButton } from './count.button.ts'
import { doneButtonOn, type Lists } from './done.button.ts'
import { done } from './done.command.ts'
import { dropProofButton } from './drop-proof.button.ts'
import { extraButton } from './extra.button.ts'
import { helpButtonOn } from './help.button.ts'
import { historyButton } from './history.button.ts'
import { history } from './history.command.ts'
import { markDone } from './mark-done.command.ts'
import { notDoneButton } from './not-done.button.ts'
import { noteModalOn } from './note.modal.ts'
import { photoModals, photoModalsOn } from './photo.modal.ts'
import { pickDoneSelect } from './pick-done.select.ts'
import { shareHistoryButton } from './share-history.button.ts'
import { undoButtonOn } from './undo.button.ts'
import { undoHelpButtonOn } from './undo-help.button.ts'
import { useProof } from './use-proof.command.ts'
import { useProofSelect } from './use-proof.select.ts'

/** Parts of /chore. */
export { done, history }

/** With those that stand on lists too. */
export const completionsOn = (lists: Lists) => ({
  commands: [markDone, useProof],
  buttons: [
    countButton,
    extraButton,
    historyButton,
    shareHistoryButton,
    notDoneButton,
    dropProofButton,
    doneButtonOn(lists),
    undoButtonOn(lists),
    helpButtonOn(lists),
    undoHelpButtonOn(lists),
  ],
  selects: [pickDoneSelect, useProofSelect],
  modals: [...photoModals, noteModalOn(lists), ...photoModalsOn(lists)],
})
