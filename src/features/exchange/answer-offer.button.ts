import { defineButton } from '../../interactions/button.ts'
import { update } from '../../interactions/response.ts'
import { actorOf, readSettings } from '../guilds/index.ts'
import { acceptOffer } from './accept-offer.flow.ts'
import { declineOffer, withdrawOffer } from './end-offer.flow.ts'
import { acceptId, declineId, withdrawId } from './exchange.custom-ids.ts'
import { endedCard, givenCard } from './exchange.view.ts'
import { shownOffer } from './offer.button.ts'
import { refused } from './refused.button.ts'
import { shownOf } from './shown-of.flow.ts'

/** The card says to all who has it now; whoever comes second is told so alone. */
export const acceptButton = defineButton({
  id: acceptId,

  async run(app, at, { offer: offerId }) {
    const result = await acceptOffer(app, { ...(await actorOf(app, at)), offerId })
    if (!result.ok) return refused(at.locale, result.refusal)
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
      if (!result.ok) return refused(at.locale, result.refusal)
      const { locale } = await readSettings(app, at)
      return update(endedCard(locale, shownOffer(result.value)))
    },
  })

export const declineButton = ending(declineId, declineOffer)
export const withdrawButton = ending(withdrawId, withdrawOffer)
