import { defineButton } from '../../interactions/button.ts'
import { whisperCard } from '../../interactions/response.ts'
import { myChoresId } from './chore.custom-ids.ts'
import { ownCard } from './home.button.ts'

/** Each sees their own list, from one message for everyone. */
export const myChoresButton = defineButton({
  id: myChoresId,
  access: 'read',
  run: async (app, at) => whisperCard(await ownCard(app, at)),
})
