import { defineSubcommand } from '../../interactions/command.ts'
import { whisperCard } from '../../interactions/response.ts'
import { listCard } from './away.view.ts'
import { listAbsences } from './list-absences.flow.ts'
import { localize } from './locales/index.ts'

export const list = defineSubcommand({
  name: localize('list.name'),
  description: localize('list.description'),
  access: 'read',
  options: {},
  run: async (app, at) => whisperCard(listCard(at.locale, await listAbsences(app, at))),
})
