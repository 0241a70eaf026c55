import { defineButton } from '../../interactions/button.ts'
import { showRotation } from './rotation.command.ts'
import { rotationId } from './rotation.custom-ids.ts'

export const rotationButton = defineButton({
  id: rotationId,
  access: 'read',
  run: (app, at, { chore }) => showRotation(app, at, chore),
})
