import { managersOnly } from '../../interactions/guard.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { language } from './languages.ts'
import { mayManage } from './may-manage.flow.ts'
import { changeAndShow } from './settings.command.ts'
import { languageId } from './settings.custom-ids.ts'

export const languageSelect = defineStringSelect({
  id: languageId,
  /** As Discord writes them; what the bot does not speak, it says in English. */
  value: language,
  guards: [managersOnly(mayManage)],
  run: (app, at, _args, [chosen = at.guildLocale]) =>
    changeAndShow(app, at, 'people', { locale: chosen }),
})
