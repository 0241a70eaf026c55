import { defineButton } from '../../interactions/button.ts'
import { addModal } from './add.modal.ts'
import { addId } from './chore.custom-ids.ts'

/** «Add chore», wherever it stands. */
export const addButton = defineButton({
  id: addId,
  access: 'none',
  run: (_app, { locale }) => addModal.open(locale, {}),
})
