import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { mayManage, textChannelOf } from '../guilds/index.ts'
import { openSetup } from './setup.command.ts'
import { openSetupId } from './setup.custom-ids.ts'
import { filledFrom } from './setup.ts'

/** On a message that everyone sees, for managers: others are told so. */
export const openSetupButton = defineButton({
  id: openSetupId,
  access: 'read',
  guards: [managersOnly(mayManage)],
  run: (app, at) => openSetup(app, at, (settings) => filledFrom(settings, textChannelOf(at))),
})
