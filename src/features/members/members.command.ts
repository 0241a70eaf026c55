import type { App } from '../../app.ts'
import { defineSubcommand } from '../../interactions/command.ts'
import { managersOnly } from '../../interactions/guard.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { whisperCard } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { listMembers } from './list-members.flow.ts'
import { localize } from './locales/index.ts'
import { membersCard } from './members.view.ts'

export const membersSubcommand = defineSubcommand({
  name: localize('members.name'),
  description: localize('members.description'),
  access: 'read',
  guards: [managersOnly(mayManage)],
  options: {},
  run: async (app, at) => whisperCard(await showMembers(app, at)),
})

export async function showMembers(
  app: App,
  { guildId, locale }: Invocation,
  { page = 0, said }: { readonly page?: number; readonly said?: string } = {},
) {
  return membersCard(locale, await listMembers(app, { guildId, page }), said)
}
