import { defineButton } from '../../interactions/button.ts'
import { historyId } from '../cards/index.ts'
import { showHistory } from './history.command.ts'

/** «History», and the pages of it. */
export const historyButton = defineButton({
  id: historyId,
  access: 'read',
  run: (app, at, { chore, page }) => showHistory(app, at, { choreId: chore, page }),
})
