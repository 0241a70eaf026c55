import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { mayManage } from '../guilds/index.ts'
import { openSetup } from './setup.command.ts'
import { chosenIn, setupAgainId } from './setup.custom-ids.ts'

/** «Try again», with everything as it was chosen. */
export const setupAgainButton = defineButton({
  id: setupAgainId,
  access: 'read',
  guards: [managersOnly(mayManage)],
  run: (app, at, args) => openSetup(app, at, () => chosenIn(args)),
})
