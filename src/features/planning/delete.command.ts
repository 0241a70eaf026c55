import { defineSubcommand } from '../../interactions/command.ts'
import { anyChore, choreOption } from '../chores/index.ts'
import { deleteAndShow } from './delete.button.ts'
import { choreNotFound } from './home.button.ts'
import { localize } from './locales/index.ts'

export const deleteCommand = defineSubcommand({
  name: localize('delete.name'),
  description: localize('delete.description'),
  options: {
    chore: choreOption(anyChore),
  },

  run: (app, at, { chore }) => (chore ? deleteAndShow(app, at, chore) : choreNotFound(at.locale)),
})
