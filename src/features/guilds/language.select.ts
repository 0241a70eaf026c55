import { z } from 'zod'
import { managersOnly } from '../../interactions/guard.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { mayManage } from './may-manage.flow.ts'
import { changeAndShow } from './settings.command.ts'
import { languageId } from './settings.custom-ids.ts'

export const languageSelect = defineStringSelect({
  id: languageId,
  /** As Discord writes them; what the bot does not speak, it says in English. */
  value: z.string().regex(/^[a-z]{2,3}(?:-[A-Z\d]{2,3})?$/),
  guards: [managersOnly(mayManage)],
  run: (app, at, _args, [language = at.guildLocale]) =>
    changeAndShow(app, at, 'people', { locale: language }),
})
