import { id } from '../../core/ids.ts'
import { defineStringSelect } from '../../interactions/select.ts'
import { pickNamedId } from '../cards/index.ts'
import { choreNotFound } from './home.button.ts'
import { showAt } from './show.button.ts'

/** The one that was meant of several with such a name, with all that can be done with it. */
export const pickNamedSelect = defineStringSelect({
  id: pickNamedId,
  access: 'read',
  value: id,

  run(app, at, { by }, [picked]) {
    if (!picked) return choreNotFound(at.locale)
    return showAt(app, at, by === 'turn' ? { occurrence: picked } : { chore: picked })
  },
})
