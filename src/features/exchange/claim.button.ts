import { defineButton } from '../../interactions/button.ts'
import { claimId } from '../cards/index.ts'
import { claimAndShow } from './claim.command.ts'

export const claimButton = defineButton({
  id: claimId,
  run: (app, at, { occurrence }) => claimAndShow(app, at, occurrence),
})
