import { managersOnly } from '../../interactions/guard.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { mayManage } from './may-manage.flow.ts'
import { changeAndShow } from './settings.command.ts'
import { dayStartId } from './settings.custom-ids.ts'
import { DAY_STARTS } from './settings-field.ts'

export const dayStartSelect = defineStringSelect({
  id: dayStartId,
  values: DAY_STARTS,
  guards: [managersOnly(mayManage)],
  run: (app, at, _args, [minutes = '0']) =>
    changeAndShow(app, at, 'time', { dayStartMinutes: Number(minutes) }),
})
