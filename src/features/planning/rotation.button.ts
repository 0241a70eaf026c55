import { defineButton } from '../../interactions/button.ts'
import { rotationId } from '../cards/index.ts'
import { showRotation } from './rotation.command.ts'

export const rotationButton = defineButton({
  id: rotationId,
  access: 'read',
  run: (app, at, { chore }) => showRotation(app, at, chore),
})
