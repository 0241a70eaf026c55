export { choresImported, importUndone } from './transfer.events.ts'
