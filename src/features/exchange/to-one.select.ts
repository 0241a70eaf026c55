import { defineUserSelect } from '../../interactions/select.ts'
import { toOneId } from './exchange.custom-ids.ts'
import { handOver } from './hand-over.button.ts'
import { receiverRefusal } from './receiver.ts'
import { refused } from './refused.button.ts'

export const toOneSelect = defineUserSelect({
  id: toOneId,

  run(app, at, { occurrence }, [picked]) {
    if (!picked) return refused(at.locale, { code: 'turn.gone', args: {} })
    const refusal = receiverRefusal(picked)
    if (refusal) return refused(at.locale, refusal)
    return handOver(app, at, { occurrenceId: occurrence, to: picked.id })
  },
})
