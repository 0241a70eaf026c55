import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { mayManage } from './may-manage.flow.ts'
import { changeAndShow } from './settings.command.ts'
import { meantZoneId } from './settings.custom-ids.ts'

export const meantZoneButton = defineButton({
  id: meantZoneId,
  guards: [managersOnly(mayManage)],
  run: (app, at, { zone }) => changeAndShow(app, at, 'time', { zone }),
})
