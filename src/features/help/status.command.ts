import { buildInfo } from '../../core/build-info.ts'
import { defineCommand } from '../../interactions/command.ts'
import { whisperCard } from '../../interactions/response.ts'
import { localize } from './locales/index.ts'
import { readStatus } from './read-status.flow.ts'
import { statusCard } from './status.view.ts'

/** Asks the database itself, so that it can say that there is none. */
export const statusCommand = defineCommand({
  name: localize('status.name'),
  description: localize('status.description'),
  access: 'none',
  options: {},

  async run(app, { guildId, locale }) {
    const status = await readStatus(app, guildId)
    return whisperCard(statusCard(locale, { ...status, version: buildInfo.version }))
  },
})
