import { defineCommand } from '../../interactions/command.ts'
import { whisperCard } from '../../interactions/response.ts'
import { helpCard } from './help.view.ts'
import { localize } from './locales/index.ts'

/** Needs no database, so it helps also when there is none. */
export const helpCommand = defineCommand({
  name: localize('help.name'),
  description: localize('help.description'),
  access: 'none',
  options: {},
  run: async (_app, { locale }) => whisperCard(helpCard(locale)),
})
