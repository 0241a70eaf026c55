import { defineSubcommand } from '../../interactions/command.ts'
import * as option from '../../interactions/option.ts'
import { anyChore } from './chore.autocomplete.ts'
import { openEditing } from './edit.modal.ts'
import { endAtHome } from './home.button.ts'
import { localize, t } from './locales/index.ts'

export const edit = defineSubcommand({
  name: localize('edit.name'),
  description: localize('edit.description'),
  access: 'read',
  options: {
    chore: option.id({
      name: localize('chore.option'),
      description: localize('chore.pick'),
      autocomplete: anyChore,
      required: true,
    }),
  },

  run: (app, at, { chore }) =>
    chore ? openEditing(app, at, chore) : endAtHome(at.locale, t(at.locale, 'chore.notFound')),
})
