import { profileCommand } from './profile.command.ts'

export const profile = { commands: [profileCommand] }
