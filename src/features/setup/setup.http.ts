import { checkSubcommand } from './check.command.ts'
import { checkSelect } from './check.select.ts'
import { openSetupButton } from './open-setup.button.ts'
import { setupCommand } from './setup.command.ts'
import { setupModal } from './setup.modal.ts'
import { setupAgainButton } from './setup-again.button.ts'
import { undoSetupButton } from './undo-setup.button.ts'

export const setup = {
  commands: [setupCommand],
  buttons: [openSetupButton, setupAgainButton, undoSetupButton],
  selects: [checkSelect],
  modals: [setupModal],
}

/** Its part of `/manage`. */
export const manageCheck = checkSubcommand
