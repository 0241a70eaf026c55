import { inGuild } from '../../core/db/scope.ts'
import { id } from '../../core/ids.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { refusal } from '../../interactions/response.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { areas } from '../chores/index.ts'
import { mayManage } from '../guilds/index.ts'
import { pickAreaId } from './area.custom-ids.ts'
import { changeAreaModal } from './change-area.modal.ts'
import { t } from './locales/index.ts'

export const pickAreaSelect = defineStringSelect({
  id: pickAreaId,
  value: id,
  access: 'read',
  guards: [managersOnly(mayManage)],

  async run(app, { guildId, locale }, _args, [area]) {
    const known = area && (await inGuild(app.db, guildId, (scope) => areas.find(scope, area)))
    if (!known) return refusal(t(locale, 'area.gone'))
    return changeAreaModal.open(locale, { area: known.id }, { name: known.name })
  },
})
