import { managersOnly } from '../../interactions/guard.ts'
import { update } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { mayManage } from './may-manage.flow.ts'
import { showSettings } from './settings.command.ts'
import { tabId } from './settings.custom-ids.ts'
import { TABS } from './settings-field.ts'

export const tabSelect = defineStringSelect({
  id: tabId,
  access: 'read',
  values: TABS,
  guards: [managersOnly(mayManage)],
  run: async (app, at, _args, [tab = 'channels']) => update(await showSettings(app, at, tab)),
})
