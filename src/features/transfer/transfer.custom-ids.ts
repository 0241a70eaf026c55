import { defineCustomId } from '../../core/custom-id.ts'
import { id } from '../../core/ids.ts'

export const importFileId = defineCustomId('import.file', {})
export const applyImportId = defineCustomId('import.apply', { import: id })
export const cancelImportId = defineCustomId('import.cancel', { import: id })
export const undoImportId = defineCustomId('import.undo', { import: id })
