import { defineStringSelect } from '../../interactions/select.ts'
import { pickEffortId, pickPriorityId } from '../cards/index.ts'
import { LEVELS } from '../model/index.ts'
import { editBeside } from './edit.modal.ts'

const effort = defineStringSelect({
  id: pickEffortId,
  values: LEVELS,
  run: (app, at, { chore }, [chosen]) =>
    editBeside(app, at, chore, { effort: chosen && Number(chosen) }),
})

const priority = defineStringSelect({
  id: pickPriorityId,
  values: LEVELS,
  run: (app, at, { chore }, [chosen]) =>
    editBeside(app, at, chore, { priority: chosen && Number(chosen) }),
})

export const weightSelects = [effort, priority]
