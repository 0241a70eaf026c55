import { defineSubcommand } from '../../interactions/command.ts'
import { choreOption, everyChore } from './chore.autocomplete.ts'
import { choreNotFound } from './home.button.ts'
import { localize } from './locales/index.ts'
import { showAt } from './show.button.ts'

export const show = defineSubcommand({
  name: localize('show.name'),
  description: localize('show.description'),
  access: 'read',
  options: {
    chore: choreOption(everyChore),
  },

  run: (app, at, { chore }) => (chore ? showAt(app, at, { chore }) : choreNotFound(at.locale)),
})
