import { button } from '../../core/components.ts'
import * as field from '../../interactions/field.ts'
import { managersOnly } from '../../interactions/guard.ts'
import { defineModal } from '../../interactions/modal.ts'
import { refusal } from '../../interactions/response.ts'
import { localize, t } from './locales/index.ts'
import { mayManage } from './may-manage.flow.ts'
import { HOURS_LENGTH_MAX, readQuietHours } from './quiet-hours.ts'
import { changeAndShow } from './settings.command.ts'
import { otherQuietId } from './settings.custom-ids.ts'

/** «Other hours…». */
export const quietModal = defineModal({
  id: otherQuietId,
  title: localize('settings.quiet.title'),
  guards: [managersOnly(mayManage)],
  fields: {
    hours: field.text({
      label: localize('settings.quiet.field'),
      description: localize('settings.quiet.field.description'),
      placeholder: localize('settings.quiet.placeholder'),
      maxLength: HOURS_LENGTH_MAX,
      required: true,
    }),
  },

  run(app, at, _args, { hours: typed }) {
    const hours = readQuietHours(typed)
    if (!hours) {
      const again = button(t(at.locale, 'button.tryAgain'), otherQuietId.encode({}))
      return refusal(t(at.locale, 'settings.quiet.unreadable', { typed }), again)
    }
    return changeAndShow(app, at, 'time', {
      quietFromMinutes: hours.from,
      quietUntilMinutes: hours.until,
    })
  },
})
