import { defineSubcommand } from '../../interactions/command.ts'
import * as option from '../../interactions/option.ts'
import { anyChore } from './chore.autocomplete.ts'
import { deleteAndShow } from './delete.button.ts'
import { choreNotFound } from './home.button.ts'
import { localize } from './locales/index.ts'

export const deleteCommand = defineSubcommand({
  name: localize('delete.name'),
  description: localize('delete.description'),
  options: {
    chore: option.id({
      name: localize('chore.option'),
      description: localize('chore.pick'),
      autocomplete: anyChore,
      required: true,
    }),
  },

  run: (app, at, { chore }) => (chore ? deleteAndShow(app, at, chore) : choreNotFound(at.locale)),
})
