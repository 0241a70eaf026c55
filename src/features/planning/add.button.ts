import { defineButton } from '../../interactions/button.ts'
import { addChoreId as addId } from '../cards/index.ts'
import { openAdding } from './add.modal.ts'

/** «Add chore», wherever it stands. */
export const addButton = defineButton({
  id: addId,
  access: 'read',
  run: (app, at) => openAdding(app, at),
})
