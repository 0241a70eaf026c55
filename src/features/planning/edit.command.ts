import { defineSubcommand } from '../../interactions/command.ts'
import { anyChore, choreOption } from '../chores/index.ts'
import { hasExtras } from '../model/index.ts'
import { effort, levelsOf, missed, priority } from './chore-form.modal.ts'
import { editBeside, openEditing } from './edit.modal.ts'
import { choreNotFound } from './home.button.ts'
import { localize } from './locales/index.ts'

export const edit = defineSubcommand({
  name: localize('edit.name'),
  description: localize('edit.description'),
  options: {
    chore: choreOption(anyChore),
    missed,
    effort,
    priority,
  },

  run(app, at, { chore, missed: closing, ...levels }) {
    if (!chore) return choreNotFound(at.locale)
    const beside = { closing, ...levelsOf(levels) }
    return hasExtras(beside) ? editBeside(app, at, chore, beside) : openEditing(app, at, chore)
  },
})
