import { openSetupButton } from './open-setup.button.ts'
import { setupCommand } from './setup.command.ts'
import { setupModal } from './setup.modal.ts'
import { setupAgainButton } from './setup-again.button.ts'
import { undoSetupButton } from './undo-setup.button.ts'

export const setup = {
  commands: [setupCommand],
  buttons: [openSetupButton, setupAgainButton, undoSetupButton],
  modals: [setupModal],
}
