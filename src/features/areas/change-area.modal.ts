import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import * as choice from '../../interactions/choice-field.ts'
import * as field from '../../interactions/field.ts'
import { managersOnly } from '../../interactions/guard.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { defineModal } from '../../interactions/modal.ts'
import { refusal, update } from '../../interactions/response.ts'
import { mayManage } from '../guilds/index.ts'
import { AREA_NAME_LENGTH_MAX } from '../model/index.ts'
import { changeAreaId } from './area.custom-ids.ts'
import { showAreas } from './areas.command.ts'
import { localize, say, t } from './locales/index.ts'
import { removeArea } from './remove-area.flow.ts'
import { renameArea } from './rename-area.flow.ts'

/** Another name, or none at all. */
export const changeAreaModal = defineModal({
  id: changeAreaId,
  title: localize('change.title'),
  guards: [managersOnly(mayManage)],
  fields: {
    name: field.text({
      label: localize('area.field'),
      maxLength: AREA_NAME_LENGTH_MAX,
      required: true,
    }),
    remove: choice.checkbox({
      label: localize('change.remove'),
      description: localize('change.remove.description'),
    }),
  },

  run: (app, at, { area }, { name, remove: removes }) =>
    removes ? remove(app, at, area) : rename(app, at, area, name),
})

async function rename(app: App, at: Invocation, areaId: Id, name: string) {
  const { guildId, userId: by, locale, interactionId: correlationId } = at
  const result = await renameArea(app, { guildId, areaId, name, by, correlationId })
  if (!result.ok) return refusal(say(locale, result.refusal))
  const said = t(locale, 'rename.done', { before: result.value, after: name })
  return update(await showAreas(app, at, { said }))
}

async function remove(app: App, at: Invocation, areaId: Id) {
  const { guildId, userId: by, locale, interactionId: correlationId } = at
  const result = await removeArea(app, { guildId, areaId, by, correlationId })
  if (!result.ok) return refusal(say(locale, result.refusal))
  const { eventId, name, left } = result.value
  const said =
    left > 0
      ? t(locale, 'remove.left', { area: name, count: left })
      : t(locale, 'remove.done', { area: name })
  return update(await showAreas(app, at, { said, eventId }))
}
