import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { inPlace, whisperCard } from '../../interactions/response.ts'
import { textsIn } from '../../interactions/shown.ts'
import { countId, doneCard, ON_CARD } from '../cards/index.ts'
import { actorOf } from '../guilds/index.ts'
import { type SaidBesides, saidIn } from '../model/index.ts'
import { type CompleteRefused, completeChore } from './complete-chore.flow.ts'
import type { CompleteEarlierRefused } from './complete-earlier.flow.ts'
import { isEarly, momentSaid } from './early.ts'
import { earlyCard } from './early.view.ts'
import { whyNotDone } from './finish-form.modal.ts'
import { endAtHome } from './home.button.ts'
import { t } from './locales/index.ts'
import { noteForm } from './note.modal.ts'
import { countPhotoForm, photoForm } from './photo-form.modal.ts'

/** The turn that is still far off is what was done. */
export const countButton = defineButton({
  id: countId,

  async run(app, at, { occurrence, at: seconds }) {
    const doneAt = momentSaid(seconds, app.clock.now())
    const said = saidIn(textsIn(at.messageComponents))
    const wanted = {
      ...(await actorOf(app, at)),
      ...said,
      hereId: at.channelId,
      occurrenceId: occurrence,
    }
    const result = await completeChore(app, doneAt ? { ...wanted, doneAt } : wanted)
    if (!result.ok && result.refusal.code === 'done.photoNeeded') {
      const { asksNote } = result.refusal.args
      const prefill = { note: said.note }
      return countPhotoForm(asksNote).open(at.locale, { occurrence, at: seconds }, prefill)
    }
    if (!result.ok) return notDone(app, at, { refusal: result.refusal, occurrence })
    return inPlace(at, doneCard(at.locale, result.value))
  },
})

interface Refused {
  readonly refusal: CompleteRefused | CompleteEarlierRefused
  readonly occurrence: Id
  /** Where it was pressed. */
  readonly place?: string
  readonly said?: SaidBesides
  /** Whether there is a form for what is missing. */
  readonly asks?: boolean
  /** In the bot's DM the answer to a question would not say of which guild it is. */
  readonly isDirect?: boolean
}

/** Why it is not done; to who comes second, with the way to have a part in it; or, long before its time, what is asked first. */
export function notDone(app: App, { locale }: Invocation, refused: Refused) {
  const { refusal, occurrence, place = ON_CARD, said = {}, asks = true, isDirect } = refused
  if (refusal.code === 'done.noteNeeded' && asks && !isDirect)
    return noteForm.open(locale, { occurrence, place })
  if (refusal.code === 'done.photoNeeded' && asks && !isDirect) {
    const prefill = { note: said.note }
    return photoForm(refusal.args.asksNote).open(locale, { occurrence, place }, prefill)
  }
  if (!isEarly(refusal)) return whyNotDone(locale, refusal, place)
  if (isDirect) return endAtHome(locale, t(locale, 'early.elsewhere', refusal.args))
  return whisperCard(earlyCard(locale, refusal, { occurrence, extra: app.newId(), said }))
}
