export { awayListId } from './away.custom-ids.ts'
export { takingBackUndone, turnsTakenBack } from './away.events.ts'
export { planGiving } from './give-waiting.flow.ts'
export { type Move, moveTurns } from './move-turns.flow.ts'
