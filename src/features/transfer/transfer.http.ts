import { exportSubcommand } from './export.command.ts'
import { applyImportButton, cancelImportButton, undoImportButton } from './import.button.ts'
import { importSubcommand } from './import.command.ts'
import { importModal } from './import.modal.ts'

/** Its part of `/manage`. */
export const manageTransfer = [importSubcommand, exportSubcommand]

export const transfer = {
  buttons: [applyImportButton, cancelImportButton, undoImportButton],
  modals: [importModal],
}
