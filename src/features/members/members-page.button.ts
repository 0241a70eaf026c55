import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { update } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { membersPageId } from './member.custom-ids.ts'
import { showMembers } from './members.command.ts'

export const membersPageButton = defineButton({
  id: membersPageId,
  access: 'read',
  guards: [managersOnly(mayManage)],
  run: async (app, at, { page }) => update(await showMembers(app, at, { page })),
})
