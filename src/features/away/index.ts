export { awayListId } from './away.custom-ids.ts'
export { planGiving } from './give-waiting.flow.ts'
export { type Move, moveTurns } from './move-turns.flow.ts'
