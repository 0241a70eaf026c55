import type { App } from '../../app.ts'
import { buildInfo } from '../../core/build-info.ts'
import type { Snowflake } from '../../core/ids.ts'
import { defineCommand } from '../../interactions/command.ts'
import { whisperCard } from '../../interactions/response.ts'
import { localize } from './locales/index.ts'
import { readStatus } from './read-status.flow.ts'
import { statusCard } from './status.view.ts'

async function tell(app: App, locale: string, guildId?: Snowflake) {
  const status = await readStatus(app, guildId)
  return whisperCard(statusCard(locale, { ...status, version: buildInfo.version }))
}

/** Asks the database itself, so that it can say that there is none. */
export const statusCommand = defineCommand({
  name: localize('status.name'),
  description: localize('status.description'),
  access: 'none',
  options: {},

  run: (app, { guildId, locale }) => tell(app, locale, guildId),
  direct: (app, { locale }) => tell(app, locale),
})
