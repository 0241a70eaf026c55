import type { App } from '../../app.ts'
import * as field from '../../interactions/field.ts'
import { managersOnly } from '../../interactions/guard.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { defineModal } from '../../interactions/modal.ts'
import type { ChosenFile } from '../../interactions/resolved.ts'
import { refusal, thinking } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { localize, say } from './locales/index.ts'
import { requestImport } from './request-import.flow.ts'
import { importFileId } from './transfer.custom-ids.ts'

/** Whatever a program calls what it exports; what is in it decides. */
export const ENDINGS = ['.csv', '.json', '.tsv', '.txt']

/** The worker fetches it: this process cannot. */
export async function lookAt(app: App, at: Invocation, file: ChosenFile) {
  const result = await requestImport(app, { ...at, file })
  return result.ok ? thinking() : refusal(say(at.locale, result.refusal))
}

export const importModal = defineModal({
  id: importFileId,
  title: localize('import.title'),
  guards: [managersOnly(mayManage)],
  fields: {
    about: field.note(localize('import.about')),
    file: field.files({
      label: localize('import.field.file'),
      description: localize('import.field.file.description'),
      min: 1,
      max: 1,
      endings: ENDINGS,
    }),
  },

  run: (app, at, _, { file: [file] }) =>
    file ? lookAt(app, at, file) : refusal(say(at.locale, { code: 'file.gone', args: {} })),
})
