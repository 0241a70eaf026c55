import { defineButton } from '../../interactions/button.ts'
import { whisperCard } from '../../interactions/response.ts'
import { myChoresId, START } from './list.custom-ids.ts'
import { listCard } from './page.button.ts'

/** Each sees their own list, from one message for everyone. */
export const myChoresButton = defineButton({
  id: myChoresId,
  access: 'read',
  run: async (app, at) => whisperCard(await listCard(app, at, START)),
})
