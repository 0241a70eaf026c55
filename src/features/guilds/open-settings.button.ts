import { defineButton } from '../../interactions/button.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { whisperCard } from '../../interactions/response.ts'
import { mayManage } from './may-manage.flow.ts'
import { showSettings } from './settings.command.ts'
import { openSettingsId } from './settings.custom-ids.ts'

/** A card of its own: the one it stands on has an Undo. */
export const openSettingsButton = defineButton({
  id: openSettingsId,
  access: 'read',
  guards: [managersOnly(mayManage)],
  run: async (app, at) => whisperCard(await showSettings(app, at, 'channels')),
})
