import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { mayManage } from './may-manage.flow.ts'
import { zoneAgainId } from './settings.custom-ids.ts'
import { zoneModal } from './zone.modal.ts'

/** With what was typed, so that a slip is mended and not typed anew. */
export const zoneAgainButton = defineButton({
  id: zoneAgainId,
  access: 'none',
  guards: [managersOnly(mayManage)],
  run: (_app, { locale }, { typed }) => zoneModal.open(locale, {}, { zone: typed }),
})
