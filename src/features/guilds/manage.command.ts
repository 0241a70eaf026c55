import { permission } from '../../core/discord-codes.ts'
import { defineCommand } from '../../interactions/command.ts'
import { localize } from './locales/index.ts'
import { settings } from './settings.command.ts'

/** Discord shows it to managers only; that is a courtesy, and the guard is the rule. */
export const manageCommand = defineCommand({
  name: localize('manage.name'),
  description: localize('manage.description'),
  defaultMemberPermissions: permission.manageGuild,
  subcommands: [settings],
})
