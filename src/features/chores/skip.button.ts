import { defineButton } from '../../interactions/button.ts'
import { skipAndShow } from './skip.command.ts'
import { skipId } from './turn.custom-ids.ts'

export const skipButton = defineButton({
  id: skipId,
  run: (app, at, { occurrence }) =>
    skipAndShow(app, at, { occurrenceId: occurrence, reason: null }),
})
