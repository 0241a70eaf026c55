import { replay, save, set, written } from '../../core/rebuild/replay.ts'
import { stepsText } from '../model/index.ts'
import { choreStepsChanged, choreStepsTicked } from './checklist.events.ts'

export const checklistReplays = [
  replay(choreStepsChanged, ({ payload: { choreId, after } }) => [
    save('chores', choreId, { steps: stepsText(after) }),
  ]),
  replay(choreStepsTicked, ({ payload: { occurrenceId, after } }) => [
    set('occurrences', occurrenceId, { ticks: written(after) }),
  ]),
]
