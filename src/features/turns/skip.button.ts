import { defineButton } from '../../interactions/button.ts'
import { skipId } from '../cards/index.ts'
import { skipAndShow } from './skip.command.ts'

export const skipButton = defineButton({
  id: skipId,
  run: (app, at, { occurrence }) =>
    skipAndShow(app, at, { occurrenceId: occurrence, reason: null }),
})
