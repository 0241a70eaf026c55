import { permission } from '../../core/discord-codes.ts'
import { defineCommand, type Subcommand } from '../../interactions/command.ts'
import { localize } from './locales/index.ts'
import { pause } from './pause.command.ts'
import { resume } from './resume.command.ts'
import { settings } from './settings.command.ts'

/**
 * Discord shows it to managers only; that is a courtesy, and the guard is the rule. Other features manage something
 * too, and Discord knows one command of a name: they hand in their part.
 */
export const manageWith = (others: readonly Subcommand[]) => ({
  commands: [
    defineCommand({
      name: localize('manage.name'),
      description: localize('manage.description'),
      defaultMemberPermissions: permission.manageGuild,
      subcommands: [settings, pause, resume, ...others],
    }),
  ],
})
