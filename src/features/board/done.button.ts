import { button } from '../../core/components.ts'
import { defineButton } from '../../interactions/button.ts'
import { refusal as no, whisperCard } from '../../interactions/response.ts'
import { checklistId, doneId as choreDoneId, countId, extraId, helpId } from '../cards/index.ts'
import { isEarly } from '../completions/index.ts'
import { mayManage } from '../guilds/index.ts'
import { doneId } from './board.custom-ids.ts'
import { completeOnBoard } from './complete-on-board.flow.ts'
import { earlyCard } from './early.view.ts'
import { say, t } from './locales/index.ts'
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
      asksEarly: true,
    })
    if (result.ok) return answer(app, at, result.value, mark)
    const { refusal } = result
    if (isEarly(refusal)) {
      const asked = { occurrence, at: refusal.args.doneAt }
      const ids = {
        countId: countId.encode(asked),
        extraId: extraId.encode({ ...asked, extra: app.newId() }),
      }
      return whisperCard(earlyCard(at.locale, refusal, ids))
    }
    if (refusal.code === 'done.already') {
      const completion = refusal.args.completionId
      const helped = helpId.encode({ completion, place: 'board' })
      return no(say(at.locale, refusal), button(t(at.locale, 'button.helped'), helped))
    }
    if (refusal.code === 'done.noteNeeded' || refusal.code === 'done.photoNeeded') {
      const here = choreDoneId.encode({ occurrence, place: 'card' })
      return no(say(at.locale, refusal), button(t(at.locale, 'button.done'), here))
    }
    if (refusal.code === 'done.stepsLeft') {
      const steps = checklistId.encode({ chore: refusal.args.choreId })
      return no(say(at.locale, refusal), button(t(at.locale, 'button.steps'), steps))
    }
    return refused(at.locale, say(at.locale, refusal), mark)
  },
})
