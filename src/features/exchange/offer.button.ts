import type { App } from '../../app.ts'
import type { Invocation } from '../../interactions/invocation.ts'
import { postTo } from '../../interactions/response.ts'
import { actorOf, readSettings } from '../guilds/index.ts'
import { offerCard } from './exchange.view.ts'
import { type MakeOffer, makeOffer, type Offered } from './make-offer.flow.ts'
import { refused } from './refused.button.ts'
import { shownOf } from './shown-of.flow.ts'

export const shownOffer = ({ offer, turn, wanted }: Offered) => ({
  offer,
  turn: shownOf(turn),
  wanted: wanted && shownOf(wanted),
})

/** Where it was asked everyone sees it, in the language of the server; who is asked is called. */
export async function offerAndShow(
  app: App,
  at: Invocation,
  wanted: Pick<MakeOffer, 'occurrenceId' | 'to' | 'forId'>,
) {
  const result = await makeOffer(app, { ...(await actorOf(app, at)), ...wanted })
  if (!result.ok) return refused(at.locale, result.refusal)
  const { locale } = await readSettings(app, at)
  const { toId } = result.value.offer
  return postTo(toId ? [toId] : [], offerCard(locale, shownOffer(result.value)))
}
