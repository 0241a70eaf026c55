import { z } from 'zod'
import { managersOnly } from '../../interactions/guard.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { mayManage } from './may-manage.flow.ts'
import { quietModal } from './quiet.modal.ts'
import { readQuietHours } from './quiet-hours.ts'
import { changeAndShow } from './settings.command.ts'
import { quietId } from './settings.custom-ids.ts'
import { NONE, OTHER } from './settings-field.ts'

export const quietSelect = defineStringSelect({
  id: quietId,
  value: z.string().refine((value) => value === NONE || value === OTHER || !!readQuietHours(value)),
  guards: [managersOnly(mayManage)],

  run(app, at, _args, [chosen = OTHER]) {
    if (chosen === OTHER) return quietModal.open(at.locale, {})
    const hours = readQuietHours(chosen)
    return changeAndShow(app, at, 'time', {
      quietFromMinutes: hours?.from ?? null,
      quietUntilMinutes: hours?.until ?? null,
    })
  },
})
