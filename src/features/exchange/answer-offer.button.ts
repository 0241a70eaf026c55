import type { App } from '../../app.ts'
import { card, text } from '../../core/components.ts'
import { defineButton } from '../../interactions/button.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { update } from '../../interactions/response.ts'
import { actorOf, readSettings } from '../guilds/index.ts'
import { acceptOffer } from './accept-offer.flow.ts'
import { declineOffer, withdrawOffer } from './end-offer.flow.ts'
import { acceptId, declineId, withdrawId } from './exchange.custom-ids.ts'
import { endedCard, givenCard } from './exchange.view.ts'
import { shownOffer } from './offer.button.ts'
import { refused, saidIn } from './refused.button.ts'
import { shownOf } from './shown-of.flow.ts'

type Said = Parameters<typeof refused>[1]

/** Its message does not say so yet: another offer took its place, time ended it, or its turn went elsewhere. */
const OVER: ReadonlySet<Said['code']> = new Set([
  'offer.withdrawn',
  'offer.declined',
  'offer.expired',
  'offer.moved',
  'turn.done',
  'turn.over',
])

/** What is over has nothing to press any more, and says to all what became of it; any other «no» is theirs alone. */
async function unanswered(app: App, at: Invocation, said: Said) {
  if (!OVER.has(said.code)) return refused(at.locale, said)
  const { locale } = await readSettings(app, at)
  return update(card(text(saidIn(locale, said))))
}

/** The card says to all who has it now; whoever comes second is told so alone. */
export const acceptButton = defineButton({
  id: acceptId,

  async run(app, at, { offer: offerId }) {
    const result = await acceptOffer(app, { ...(await actorOf(app, at)), offerId })
    if (!result.ok) return unanswered(app, at, result.refusal)
    const { locale } = await readSettings(app, at)
    const { turns, eventId } = result.value
    return update(givenCard(locale, { turns: turns.map(shownOf), eventId }))
  },
})

const ending = (id: typeof declineId, end: typeof declineOffer) =>
  defineButton({
    id,

    async run(app, at, { offer: offerId }) {
      const result = await end(app, { ...(await actorOf(app, at)), offerId })
      if (!result.ok) return unanswered(app, at, result.refusal)
      const { locale } = await readSettings(app, at)
      return update(endedCard(locale, shownOffer(result.value)))
    },
  })

export const declineButton = ending(declineId, declineOffer)
export const withdrawButton = ending(withdrawId, withdrawOffer)
