import * as field from '../../interactions/field.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { defineModal } from '../../interactions/modal.ts'
import { whisperCard } from '../../interactions/response.ts'
import { localize } from './locales/index.ts'
import { mayManage } from './may-manage.flow.ts'
import { changeAndShow } from './settings.command.ts'
import { otherZoneId } from './settings.custom-ids.ts'
import { unknownZoneCard } from './zone.view.ts'
import { findZone, ZONE_LENGTH_MAX } from './zones.ts'

/** «Other zone…»: what was typed is found, or what may have been meant is offered. */
export const zoneModal = defineModal({
  id: otherZoneId,
  title: localize('settings.zone.title'),
  guards: [managersOnly(mayManage)],
  fields: {
    zone: field.text({
      label: localize('settings.zone.field'),
      description: localize('settings.zone.field.description'),
      placeholder: localize('settings.zone.placeholder'),
      maxLength: ZONE_LENGTH_MAX,
      required: true,
    }),
  },

  run(app, at, _args, { zone: typed }) {
    const { zone, suggestions } = findZone(typed)
    if (zone) return changeAndShow(app, at, 'time', { zone })
    return whisperCard(unknownZoneCard(at.locale, { typed, suggestions }))
  },
})
