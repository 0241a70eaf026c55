export { closeChannel } from './close-channel.flow.ts'
export * as guilds from './guild.repository.ts'
export { readSettings } from './read-settings.flow.ts'
