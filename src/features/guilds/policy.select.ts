import { managersOnly } from '../../interactions/guard.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { POLICIES } from './guild.ts'
import { mayManage } from './may-manage.flow.ts'
import { changeAndShow } from './settings.command.ts'
import { addingId, completingId } from './settings.custom-ids.ts'

const asked = { values: POLICIES, guards: [managersOnly(mayManage)] }

export const addingSelect = defineStringSelect({
  ...asked,
  id: addingId,
  run: (app, at, _args, [adding = 'everyone']) => changeAndShow(app, at, 'people', { adding }),
})

export const completingSelect = defineStringSelect({
  ...asked,
  id: completingId,
  run: (app, at, _args, [completing = 'everyone']) =>
    changeAndShow(app, at, 'people', { completing }),
})
