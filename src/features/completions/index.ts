export { type CompleteChore, completeChore } from './complete-chore.flow.ts'
export { isEarly } from './early.ts'
export { type UndoCompletion, undoCompletion } from './undo-completion.flow.ts'
