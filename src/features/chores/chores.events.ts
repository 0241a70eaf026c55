import { choreBegun, choreStopped } from './begun.events.ts'
import { choreStepsChanged, choreStepsTicked } from './checklist.events.ts'
import {
  choreAdded,
  choreArchived,
  choreCompleted,
  choreEdited,
  choreMissed,
  choreRestored,
  completionUndone,
} from './chore.events.ts'
import { choreRevived, extraDone, extraUndone, revivalUndone } from './extra.events.ts'
import { choreHelped, helpUndone } from './help.events.ts'
import { proofChanged } from './proof.events.ts'
import { choreRulesChanged } from './rules.events.ts'
import {
  choreOpenedToAll,
  chorePostponed,
  choreSkipped,
  postponementUndone,
  skipUndone,
} from './turn.events.ts'
import { choreTurnMoved } from './turn-moved.events.ts'

/** Whatever happens to chores and their turns: for the worker, and for who cares about all of it. */
export const CHORES_EVENTS = [
  choreAdded,
  choreEdited,
  choreArchived,
  choreRestored,
  choreCompleted,
  completionUndone,
  choreMissed,
  choreSkipped,
  skipUndone,
  chorePostponed,
  postponementUndone,
  choreOpenedToAll,
  choreTurnMoved,
  extraDone,
  extraUndone,
  choreRevived,
  revivalUndone,
  choreHelped,
  helpUndone,
  choreBegun,
  choreStopped,
  choreRulesChanged,
  proofChanged,
  choreStepsChanged,
  choreStepsTicked,
]
