import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import { defineSubcommand } from '../../interactions/command.ts'
import { managersOnly } from '../../interactions/guard.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { whisperCard } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { areasCard } from './areas.view.ts'
import { listAreas } from './list-areas.flow.ts'
import { localize } from './locales/index.ts'

export const areasSubcommand = defineSubcommand({
  name: localize('areas.name'),
  description: localize('areas.description'),
  access: 'read',
  guards: [managersOnly(mayManage)],
  options: {},
  run: async (app, at) => whisperCard(await showAreas(app, at)),
})

export const showAreas = async (
  app: App,
  { guildId, locale }: Invocation,
  done?: { readonly said: string; readonly eventId?: Id },
) => areasCard(locale, await listAreas(app, guildId), done)
