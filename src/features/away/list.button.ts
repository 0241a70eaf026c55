import { defineButton } from '../../interactions/button.ts'
import { inPlace } from '../../interactions/response.ts'
import { awayListId } from './away.custom-ids.ts'
import { listCard } from './away.view.ts'
import { listAbsences } from './list-absences.flow.ts'

export const listButton = defineButton({
  id: awayListId,
  access: 'read',
  run: async (app, at) => inPlace(at, listCard(at.locale, await listAbsences(app, at))),
})
