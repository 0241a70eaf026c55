import { helpCommand } from './help.command.ts'
import { statusCommand } from './status.command.ts'
import { topicSelect } from './topic.select.ts'

export const help = { commands: [helpCommand, statusCommand], selects: [topicSelect] }
