import { defineButton } from '../../interactions/button.ts'
import { update } from '../../interactions/response.ts'
import { cancelId } from './away.custom-ids.ts'
import { saidCard } from './away.view.ts'

export const cancelButton = defineButton({
  id: cancelId,
  access: 'none',
  run: (_app, { locale }) => update(saidCard(locale, 'cancelled')),
})
