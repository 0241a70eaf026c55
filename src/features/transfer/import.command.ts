import { defineSubcommand } from '../../interactions/command.ts'
import { managersOnly } from '../../interactions/guard.ts'
import * as option from '../../interactions/option.ts'
import { mayManage } from '../guilds/index.ts'
import { ENDINGS, importModal, lookAt } from './import.modal.ts'
import { localize } from './locales/index.ts'

export const importSubcommand = defineSubcommand({
  name: localize('import.name'),
  description: localize('import.description'),
  guards: [managersOnly(mayManage)],
  options: {
    file: option.attachment({
      name: localize('import.option.file'),
      description: localize('import.option.file.description'),
      endings: ENDINGS,
    }),
  },

  run: (app, at, { file }) => (file ? lookAt(app, at, file) : importModal.open(at.locale, {})),
})
