import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { inPlace, update, whisperCard } from '../../interactions/response.ts'
import { textsIn } from '../../interactions/shown.ts'
import { actorOf } from '../guilds/index.ts'
import { type SaidBesides, saidIn } from '../model/index.ts'
import { isForEveryone } from './chore.custom-ids.ts'
import { doneCard } from './chore.view.ts'
import { completeChore } from './complete-chore.flow.ts'
import type { Lists } from './done.button.ts'
import { isEarly } from './early.ts'
import { earlyCard } from './early.view.ts'
import { endAtHome } from './home.button.ts'
import { languageAt } from './language-at.flow.ts'
import { say } from './locales/index.ts'

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
  if (!result.ok) return endAtHome(at.locale, say(at.locale, result.refusal))
  const list = await lists.redraw(app, at, place, result.value.done)
  const card = list ?? doneCard(await languageAt(app, at, place), result.value, place)
  return isForEveryone(place) ? update(card) : inPlace(at, card)
}
