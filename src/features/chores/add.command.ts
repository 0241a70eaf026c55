import { defineSubcommand } from '../../interactions/command.ts'
import * as option from '../../interactions/option.ts'
import { addAndShow, addModal } from './add.modal.ts'
import { whenText } from './chore.autocomplete.ts'
import { NAME_LENGTH_MAX, WHEN_LENGTH_MAX } from './chore.ts'
import { localize } from './locales/index.ts'

export const add = defineSubcommand({
  name: localize('add.name'),
  description: localize('add.description'),
  options: {
    name: option.string({
      name: localize('add.option.name'),
      description: localize('add.option.name.description'),
      maxLength: NAME_LENGTH_MAX,
    }),
    when: option.string({
      name: localize('add.option.when'),
      description: localize('add.option.when.description'),
      autocomplete: whenText,
      maxLength: WHEN_LENGTH_MAX,
    }),
    who: option.user({
      name: localize('add.option.who'),
      description: localize('add.option.who.description'),
    }),
  },

  async run(app, at, { name, when, who }) {
    if (name && when) return addAndShow(app, at, { name, when, who })
    // What is missing is asked for, with what was given filled in.
    return addModal.open(at.locale, {}, { name, when, who: who ? [who.id] : [] })
  },
})
