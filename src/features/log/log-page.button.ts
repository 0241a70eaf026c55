import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { update } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { showLog } from './log.command.ts'
import { ANY, logPageId } from './log.custom-ids.ts'

export const logPageButton = defineButton({
  id: logPageId,
  access: 'read',
  guards: [managersOnly(mayManage)],

  async run(app, at, { before, member, chore }) {
    const memberId = member === ANY ? null : member
    const choreId = chore === ANY ? null : chore
    return update(await showLog(app, at, { before, memberId, choreId }))
  },
})
