import { defineCommand } from '../../interactions/command.ts'
import { end } from './end.command.ts'
import { list } from './list.command.ts'
import { localize } from './locales/index.ts'
import { set } from './set.command.ts'

export const awayCommand = defineCommand({
  name: localize('away.name'),
  description: localize('away.description'),
  subcommands: [set, end, list],
})
