import { awayCommand } from './away.command.ts'
import { cancelButton } from './cancel.button.ts'
import { confirmButton } from './confirm.button.ts'
import { listButton } from './list.button.ts'
import { takeBackButton, undoTakingBackButton } from './take-back.button.ts'
import { undoButton } from './undo.button.ts'

export const away = {
  commands: [awayCommand],
  buttons: [
    confirmButton,
    cancelButton,
    undoButton,
    takeBackButton,
    undoTakingBackButton,
    listButton,
  ],
}
