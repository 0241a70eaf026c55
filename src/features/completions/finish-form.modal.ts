import type { App } from '../../app.ts'
import { button } from '../../core/components.ts'
import type { Id } from '../../core/ids.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { inPlace, refusal as no, update, whisperCard } from '../../interactions/response.ts'
import { textsIn } from '../../interactions/shown.ts'
import { doneCard, helpId, isForEveryone, ON_CARD, stepsButton } from '../cards/index.ts'
import { actorOf } from '../guilds/index.ts'
import { type SaidBesides, saidIn } from '../model/index.ts'
import { type CompleteRefused, completeChore } from './complete-chore.flow.ts'
import type { CompleteEarlierRefused } from './complete-earlier.flow.ts'
import type { Lists } from './done.button.ts'
import { isEarly } from './early.ts'
import { earlyCard } from './early.view.ts'
import { endAtHome } from './home.button.ts'
import { languageAt } from './language-at.flow.ts'
import { say, t } from './locales/index.ts'

/** What stands on the private card that asked for the form. */
export const saidOnCard = ({ messagePrivate, messageComponents }: Invocation): SaidBesides =>
  messagePrivate ? saidIn(textsIn(messageComponents)) : {}

interface Finishing {
  readonly occurrence: Id
  readonly place: string
  readonly said: SaidBesides
}

/** The form of a Done was filled in: where it was pressed, it is done now. */
export async function finishForm(
  app: App,
  at: Invocation,
  lists: Lists,
  { occurrence, place, said }: Finishing,
) {
  const result = await completeChore(app, {
    ...(await actorOf(app, at)),
    ...said,
    hereId: at.channelId,
    occurrenceId: occurrence,
    toldEveryone: isForEveryone(place),
    asksEarly: true,
  })
  if (!result.ok && isEarly(result.refusal))
    return whisperCard(
      earlyCard(at.locale, result.refusal, { occurrence, extra: app.newId(), said }),
    )
  if (!result.ok) return whyNotDone(at.locale, result.refusal, place)
  const list = await lists.redraw(app, at, place, result.value.done)
  const card = list ?? doneCard(await languageAt(app, at, place), result.value, place)
  return isForEveryone(place) ? update(card) : inPlace(at, card)
}

/** Why it is not done, with the way on where there is one: to have had a part in it, or to its steps. */
export function whyNotDone(
  locale: string,
  refusal: CompleteRefused | CompleteEarlierRefused,
  place = ON_CARD,
) {
  const sentence = say(locale, refusal)
  if (refusal.code === 'done.already') {
    const id = helpId.encode({ completion: refusal.args.completionId, place })
    return no(sentence, button(t(locale, 'button.helped'), id))
  }
  if (refusal.code === 'done.stepsLeft')
    return no(sentence, stepsButton(locale, { id: refusal.args.choreId }))
  return endAtHome(locale, sentence)
}
