import { localize } from './locales/index.ts'

// What can be chosen of a chore, as it is offered: in the words that its card says it in.

export const closingNames = {
  keepOpen: localize('closing.keepOpen'),
  closeAtNext: localize('closing.closeAtNext'),
  openToAll: localize('closing.openToAll'),
  lock: localize('closing.lock'),
  neverOverdue: localize('closing.neverOverdue'),
}

export const effortNames = {
  1: localize('effort.1'),
  2: localize('effort.2'),
  3: localize('effort.3'),
  4: localize('effort.4'),
  5: localize('effort.5'),
}

export const priorityNames = {
  1: localize('priority.1'),
  2: localize('priority.2'),
  3: localize('priority.3'),
  4: localize('priority.4'),
  5: localize('priority.5'),
}
