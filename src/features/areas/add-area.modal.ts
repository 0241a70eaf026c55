import { button } from '../../core/components.ts'
import * as field from '../../interactions/field.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { defineModal } from '../../interactions/modal.ts'
import { refusal, update } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { AREA_NAME_LENGTH_MAX } from '../model/index.ts'
import { addArea } from './add-area.flow.ts'
import { addAreaId, newAreaId } from './area.custom-ids.ts'
import { showAreas } from './areas.command.ts'
import { localize, say, t } from './locales/index.ts'

const again = addAreaId.encode({})

export const addAreaModal = defineModal({
  id: newAreaId,
  again,
  title: localize('add.title'),
  guards: [managersOnly(mayManage)],
  fields: {
    name: field.text({
      label: localize('area.field'),
      placeholder: localize('area.placeholder'),
      maxLength: AREA_NAME_LENGTH_MAX,
      required: true,
    }),
  },

  async run(app, at, _args, { name }) {
    const { guildId, userId: by, locale, interactionId: correlationId } = at
    const result = await addArea(app, { guildId, name, by, correlationId })
    if (!result.ok)
      return refusal(say(locale, result.refusal), button(t(locale, 'button.again'), again))
    return update(await showAreas(app, at, { said: t(locale, 'add.done', { area: name }) }))
  },
})
