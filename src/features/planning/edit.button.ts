import { defineButton } from '../../interactions/button.ts'
import { editId } from '../cards/index.ts'
import { openEditing } from './edit.modal.ts'

export const editButton = defineButton({
  id: editId,
  access: 'read',
  run: (app, at, { chore }) => openEditing(app, at, chore),
})
