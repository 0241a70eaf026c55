import type { App } from '../../app.ts'
import type { Id } from '../../core/ids.ts'
import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { inPlace, whisperCard } from '../../interactions/response.ts'
import { actorOf } from '../guilds/index.ts'
import { doneCard } from './chore.view.ts'
import { type CompleteRefused, completeChore } from './complete-chore.flow.ts'
import type { CompleteEarlierRefused } from './complete-earlier.flow.ts'
import { momentSaid } from './early.ts'
import { earlyCard } from './early.view.ts'
import { endAtHome } from './home.button.ts'
import { say } from './locales/index.ts'
import { countId } from './turn.custom-ids.ts'

/** The turn that is still far off is what was done. */
export const countButton = defineButton({
  id: countId,

  async run(app, at, { occurrence, at: seconds }) {
    const doneAt = momentSaid(seconds, app.clock.now())
    const wanted = { ...(await actorOf(app, at)), occurrenceId: occurrence }
    const result = await completeChore(app, doneAt ? { ...wanted, doneAt } : wanted)
    if (!result.ok) return endAtHome(at.locale, say(at.locale, result.refusal))
    return inPlace(at, doneCard(at.locale, result.value))
  },
})

interface Refused {
  readonly refusal: CompleteRefused | CompleteEarlierRefused
  readonly occurrence: Id
}

/** Why it is not done; or, long before its time, what is asked first. */
export function notDone(app: App, { locale }: Invocation, { refusal, occurrence }: Refused) {
  if (refusal.code !== 'done.early') return endAtHome(locale, say(locale, refusal))
  return whisperCard(earlyCard(locale, refusal, { occurrence, extra: app.newId() }))
}
