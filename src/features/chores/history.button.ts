import { defineButton } from '../../interactions/button.ts'
import { showHistory } from './history.command.ts'
import { historyId } from './turn.custom-ids.ts'

/** «History», and the pages of it. */
export const historyButton = defineButton({
  id: historyId,
  access: 'read',
  run: (app, at, { chore, page }) => showHistory(app, at, { choreId: chore, page }),
})
