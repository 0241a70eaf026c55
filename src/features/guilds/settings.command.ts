import type { App } from '../../app.ts'
import { defineSubcommand } from '../../interactions/command.ts'
import { managersOnly } from '../../interactions/guard.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { update, whisperCard } from '../../interactions/response.ts'
import { changeSettings } from './change-settings.flow.ts'
import type { GuildSettings } from './guild.ts'
import { localize } from './locales/index.ts'
import { mayManage } from './may-manage.flow.ts'
import { readSettings } from './read-settings.flow.ts'
import { settingsCard } from './settings.view.ts'
import type { Tab } from './settings-field.ts'

export const settings = defineSubcommand({
  name: localize('settings.name'),
  description: localize('settings.description'),
  access: 'read',
  guards: [managersOnly(mayManage)],
  options: {},
  run: async (app, at) => whisperCard(await showSettings(app, at, 'channels')),
})

export async function showSettings(app: App, at: Invocation, tab: Tab) {
  const { locale, guildLocale } = at
  const read = await readSettings(app, at)
  return settingsCard(locale, { settings: read, tab, guildLocale, now: app.clock.now() })
}

/** Every select of the card ends here: the card again, with a sentence of what changed. */
export async function changeAndShow(
  app: App,
  { guildId, guildLocale, userId, locale, interactionId }: Invocation,
  tab: Tab,
  to: Partial<GuildSettings>,
) {
  const changed = await changeSettings(app, {
    guildId,
    guildLocale,
    by: userId,
    correlationId: interactionId,
    change: (before) => ({ ...before, ...to }),
  })
  return update(settingsCard(locale, { ...changed, tab, guildLocale, now: app.clock.now() }))
}
