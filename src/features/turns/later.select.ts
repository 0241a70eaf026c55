import { defineStringSelect } from '../../interactions/select.ts'
import { pickLaterId } from '../cards/index.ts'
import { laterModal } from './later.modal.ts'
import { LATER, laterNames, OTHER } from './later.ts'
import { postponeAndShow } from './snooze.command.ts'

export const laterSelect = defineStringSelect({
  id: pickLaterId,
  values: [...laterNames, OTHER],

  run(app, at, { occurrence }, [picked = OTHER]) {
    if (picked === OTHER) return laterModal.open(at.locale, { occurrence })
    return postponeAndShow(app, at, { occurrenceId: occurrence, until: LATER[picked] })
  },
})
