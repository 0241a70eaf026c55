import { defineButton } from '../../interactions/button.ts'
import { editId } from './change.custom-ids.ts'
import { openEditing } from './edit.modal.ts'

export const editButton = defineButton({
  id: editId,
  access: 'read',
  run: (app, at, { chore }) => openEditing(app, at, chore),
})
