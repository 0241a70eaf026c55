import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { mayManage } from '../guilds/index.ts'
import { addAreaModal } from './add-area.modal.ts'
import { addAreaId } from './area.custom-ids.ts'

export const addAreaButton = defineButton({
  id: addAreaId,
  access: 'none',
  guards: [managersOnly(mayManage)],
  run: (_app, { locale }) => addAreaModal.open(locale, {}),
})
