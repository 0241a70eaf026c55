import { boardCommand } from './board.command.ts'
import { doneButton } from './done.button.ts'
import { postHereButton } from './post-here.button.ts'
import { refreshButton } from './refresh.button.ts'
import { undoButton } from './undo.button.ts'

export const board = {
  commands: [boardCommand],
  buttons: [doneButton, undoButton, refreshButton, postHereButton],
}
