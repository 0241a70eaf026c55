import { managersOnly } from '../../interactions/guard.ts'
import { refusal } from '../../interactions/response.ts'
import { defineRoleSelect } from '../../interactions/select.ts'
import { t } from './locales/index.ts'
import { mayManage } from './may-manage.flow.ts'
import { isEveryone } from './permissions.ts'
import { changeAndShow } from './settings.command.ts'
import { managerRoleId } from './settings.custom-ids.ts'

/** None picked: only who manages the server manages chores. */
export const managerRoleSelect = defineRoleSelect({
  id: managerRoleId,
  min: 0,
  max: 1,
  guards: [managersOnly(mayManage)],
  run: (app, at, _args, [role]) =>
    isEveryone(at.guildId, role?.id)
      ? refusal(t(at.locale, 'settings.managerRole.everyone'))
      : changeAndShow(app, at, 'people', { managerRoleId: role?.id ?? null }),
})
