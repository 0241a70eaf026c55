import { defineButton } from '../../interactions/button.ts'
import { openAdding } from './add.modal.ts'
import { addId } from './chore.custom-ids.ts'

/** «Add chore», wherever it stands. */
export const addButton = defineButton({
  id: addId,
  access: 'read',
  run: (app, at) => openAdding(app, at),
})
