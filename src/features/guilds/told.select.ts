import { managersOnly } from '../../interactions/guard.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { TOLD } from './guild.ts'
import { mayManage } from './may-manage.flow.ts'
import { changeAndShow } from './settings.command.ts'
import { toldId } from './settings.custom-ids.ts'

export const toldSelect = defineStringSelect({
  id: toldId,
  min: 0,
  max: TOLD.length,
  values: TOLD,
  guards: [managersOnly(mayManage)],

  run: (app, at, _args, told) =>
    changeAndShow(app, at, 'channels', {
      reminds: told.includes('reminders'),
      announcesCompletions: told.includes('completions'),
    }),
})
