import { defineButton } from '../../interactions/button.ts'
import { mayManage } from '../guilds/index.ts'
import { undoId } from './board.custom-ids.ts'
import { say } from './locales/index.ts'
import { answer, pressOf, refused } from './refresh.button.ts'
import { undoOnBoard } from './undo-on-board.flow.ts'

export const undoButton = defineButton({
  id: undoId,

  async run(app, at, { occurrence, revision, mark }) {
    const result = await undoOnBoard(app, {
      ...pressOf(at, revision),
      occurrenceId: occurrence,
      isManager: await mayManage(app, at),
    })
    if (!result.ok) return refused(at.locale, say(at.locale, result.refusal), mark)
    return answer(app, at, result.value, mark)
  },
})
