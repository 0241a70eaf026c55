import { defineButton } from '../../interactions/button.ts'
import { update } from '../../interactions/response.ts'
import { textsIn } from '../../interactions/shown.ts'
import { extraId as buttonId } from '../cards/index.ts'
import { actorOf } from '../guilds/index.ts'
import { saidIn } from '../model/index.ts'
import { momentSaid } from './early.ts'
import { extraCard } from './early.view.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { logExtra } from './log-extra.flow.ts'
import { extraPhotoForm } from './photo-form.modal.ts'

/** It was done once more than it had to be. */
export const extraButton = defineButton({
  id: buttonId,

  async run(app, at, { occurrence: occurrenceId, extra: extraId, at: seconds }) {
    const { locale } = at
    const doneAt = momentSaid(seconds, app.clock.now())
    const said = saidIn(textsIn(at.messageComponents))
    const wanted = {
      ...(await actorOf(app, at)),
      ...said,
      hereId: at.channelId,
      occurrenceId,
      extraId,
    }
    const result = await logExtra(app, doneAt ? { ...wanted, doneAt } : wanted)
    if (!result.ok && result.refusal.code === 'done.photoNeeded') {
      const args = { occurrence: occurrenceId, extra: extraId, at: seconds }
      return extraPhotoForm.open(locale, args, { note: said.note })
    }
    if (!result.ok) return endAtHome(locale, say(locale, result.refusal))
    return update(extraCard(locale, result.value))
  },
})
