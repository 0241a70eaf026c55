import { defineButton } from '../../interactions/button.ts'
import { mayManage } from '../guilds/index.ts'
import { doneId } from './board.custom-ids.ts'
import { completeOnBoard } from './complete-on-board.flow.ts'
import { say } from './locales/index.ts'
import { answer, pressOf, refused } from './refresh.button.ts'

/** Only the winner's answer changes the board; whoever came second is told who was first. */
export const doneButton = defineButton({
  id: doneId,

  async run(app, at, { occurrence, revision, mark }) {
    const result = await completeOnBoard(app, {
      ...pressOf(at, revision),
      occurrenceId: occurrence,
      isManager: await mayManage(app, at),
      toldEveryone: !at.messagePrivate,
    })
    if (!result.ok) return refused(at.locale, say(at.locale, result.refusal), mark)
    return answer(app, at, result.value, mark)
  },
})
