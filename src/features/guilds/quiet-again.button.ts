import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { mayManage } from './may-manage.flow.ts'
import { quietModal } from './quiet.modal.ts'
import { otherQuietId } from './settings.custom-ids.ts'

/** The form of this name, once more. */
export const quietAgainButton = defineButton({
  id: otherQuietId,
  access: 'none',
  guards: [managersOnly(mayManage)],
  run: (_app, { locale }) => quietModal.open(locale, {}),
})
