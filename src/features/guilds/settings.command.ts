import { defineSubcommand } from '../../interactions/command.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { whisperCard } from '../../interactions/response.ts'
import { localize } from './locales/index.ts'
import { readSettings } from './read-settings.flow.ts'
import { settingsCard } from './settings.view.ts'

export const settings = defineSubcommand({
  name: localize('settings.name'),
  description: localize('settings.description'),
  access: 'read',
  guards: [managersOnly],
  options: {},

  async run(app, { guildId, guildLocale, locale }) {
    return whisperCard(settingsCard(locale, await readSettings(app, { guildId, guildLocale })))
  },
})
