import { helpCommand } from './help.command.ts'

export const help = { commands: [helpCommand] }
