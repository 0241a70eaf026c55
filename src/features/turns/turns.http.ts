import { beginButton } from './begin.button.ts'
import { laterButton } from './later.button.ts'
import { laterModal } from './later.modal.ts'
import { laterSelect } from './later.select.ts'
import { skipButton } from './skip.button.ts'
import { skip } from './skip.command.ts'
import { snooze } from './snooze.command.ts'
import { stopButton } from './stop.button.ts'
import { undoPostponementButton } from './undo-postponement.button.ts'
import { undoSkipButton } from './undo-skip.button.ts'
import { whyButton } from './why.button.ts'

/** Parts of /chore. */
export { skip, snooze }

export const turns = {
  buttons: [
    skipButton,
    undoSkipButton,
    laterButton,
    undoPostponementButton,
    whyButton,
    beginButton,
    stopButton,
  ],
  selects: [laterSelect],
  modals: [laterModal],
}
