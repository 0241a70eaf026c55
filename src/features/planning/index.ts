export { addChore } from './add-chore.flow.ts'
export { beginEditing } from './begin-editing.flow.ts'
export { deleteChore } from './delete-chore.flow.ts'
export { placeChore } from './place-chore.flow.ts'
