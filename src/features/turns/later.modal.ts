import * as field from '../../interactions/field.ts'
import { defineModal } from '../../interactions/modal.ts'
import { laterFormId } from '../cards/index.ts'
import { WHEN_LENGTH_MAX } from '../model/index.ts'
import { localize } from './locales/index.ts'
import { postponeAndShow } from './snooze.command.ts'

/** «Another moment…». */
export const laterModal = defineModal({
  id: laterFormId,
  title: localize('later.title'),
  fields: {
    until: field.text({
      label: localize('later.field'),
      description: localize('later.field.description'),
      placeholder: localize('later.field.placeholder'),
      maxLength: WHEN_LENGTH_MAX,
      required: true,
    }),
  },

  run: (app, at, { occurrence: occurrenceId }, { until }) =>
    postponeAndShow(app, at, { occurrenceId, until }),
})
