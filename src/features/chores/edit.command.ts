import { defineSubcommand } from '../../interactions/command.ts'
import { anyChore, choreOption } from './chore.autocomplete.ts'
import { missed } from './chore-form.modal.ts'
import { editClosing, openEditing } from './edit.modal.ts'
import { choreNotFound } from './home.button.ts'
import { localize } from './locales/index.ts'

export const edit = defineSubcommand({
  name: localize('edit.name'),
  description: localize('edit.description'),
  options: {
    chore: choreOption(anyChore),
    missed,
  },

  run(app, at, { chore, missed: closing }) {
    if (!chore) return choreNotFound(at.locale)
    return closing ? editClosing(app, at, chore, closing) : openEditing(app, at, chore)
  },
})
