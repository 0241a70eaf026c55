import { CHORES_EVENTS } from './chores.events.ts'

export const chores = { events: CHORES_EVENTS }
