export * as guilds from './guild.repository.ts'
