import { z } from 'zod'
import { managersOnly } from '../../interactions/guard.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { mayManage } from './may-manage.flow.ts'
import { changeAndShow } from './settings.command.ts'
import { zoneId } from './settings.custom-ids.ts'
import { OTHER } from './settings-field.ts'
import { zoneModal } from './zone.modal.ts'
import { zone } from './zones.ts'

export const zoneSelect = defineStringSelect({
  id: zoneId,
  value: z.union([z.literal(OTHER), zone]),
  guards: [managersOnly(mayManage)],

  run: (app, at, _args, [chosen = OTHER]) =>
    chosen === OTHER
      ? zoneModal.open(at.locale, {})
      : changeAndShow(app, at, 'time', { zone: chosen }),
})
