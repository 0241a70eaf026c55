import { defineButton } from '../../interactions/button.ts'
import { passId } from './exchange.custom-ids.ts'
import { passAndShow } from './pass.command.ts'

export const passButton = defineButton({
  id: passId,
  run: (app, at, { occurrence }) => passAndShow(app, at, occurrence),
})
