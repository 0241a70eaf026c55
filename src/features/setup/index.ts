export { guildSetUp } from './setup.events.ts'
