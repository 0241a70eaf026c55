import type { Id } from '../../core/ids.ts'
import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { textsIn } from '../../interactions/shown.ts'
import { addAgainId, editAgainId, NO_AREA } from '../cards/index.ts'
import { readExtras } from '../model/index.ts'
import { openAdding } from './add.modal.ts'
import { draftIn } from './draft.ts'
import { openEditing } from './edit.modal.ts'

/** What was filled in before, from the card that says what is wrong with it. */
const draftOf = ({ messageComponents }: Invocation, area: Id | typeof NO_AREA) => ({
  ...draftIn(textsIn(messageComponents)),
  areaId: area === NO_AREA ? undefined : area,
})

export const addAgainButton = defineButton({
  id: addAgainId,
  access: 'read',
  run: (app, at, { area, ...extras }) =>
    openAdding(app, at, { ...draftOf(at, area), ...readExtras(extras) }),
})

export const editAgainButton = defineButton({
  id: editAgainId,
  access: 'read',
  run: (app, at, { chore, area }) => openEditing(app, at, chore, draftOf(at, area)),
})
