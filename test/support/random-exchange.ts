import { acceptOffer } from '../../src/features/exchange/accept-offer.flow.ts'
import { assignTurn } from '../../src/features/exchange/assign-turn.flow.ts'
import { claimTurn } from '../../src/features/exchange/claim-turn.flow.ts'
import { declineOffer, withdrawOffer } from '../../src/features/exchange/end-offer.flow.ts'
import { makeOffer } from '../../src/features/exchange/make-offer.flow.ts'
import { passTurn } from '../../src/features/exchange/pass-turn.flow.ts'
import { oneOf } from './dice.ts'
import { type Act, maybe, pick, remembering, who } from './random-act.ts'

/** By whose turn it is, mostly: others are refused. */
export const give: Act = async (house, roll) => {
  const occurrenceId = oneOf(roll, await house.occurrences('open'))
  if (!occurrenceId) return undefined
  const actor = { ...who(house, roll), occurrenceId }
  const act = oneOf(roll, ['claim', 'pass', 'pass', 'assign'] as const)
  const holder = act === 'pass' ? await house.holder(occurrenceId) : undefined
  const wanted = { ...actor, by: holder ?? actor.by }
  if (act === 'assign') {
    const to = maybe(roll, house.people)
    return remembering(house.givings, assignTurn(house.app, { ...wanted, to }))
  }
  return remembering(house.givings, (act === 'claim' ? claimTurn : passTurn)(house.app, wanted))
}

export const offer: Act = async (house, roll) => {
  const [occurrenceId, other] = [0, 1].map(() => roll(2 ** 10))
  const open = await house.occurrences('open')
  const turn = open[(occurrenceId ?? 0) % Math.max(1, open.length)]
  const forId = roll(2) ? (open[(other ?? 0) % Math.max(1, open.length)] ?? null) : null
  const to = roll(3) ? pick(roll, house.people) : null
  if (!turn) return undefined
  const by = (await house.holder(turn)) ?? pick(roll, house.people)
  const wanted = { ...who(house, roll), by, to, forId: to === null ? null : forId }
  return makeOffer(house.app, { ...wanted, occurrenceId: turn })
}

export const answer: Act = async (house, roll) => {
  const offerId = oneOf(roll, await house.offers())
  if (!offerId) return undefined
  const act = oneOf(roll, [acceptOffer, acceptOffer, acceptOffer, declineOffer, withdrawOffer])
  const wanted = { ...who(house, roll), offerId }
  if (act === declineOffer || act === withdrawOffer) return act(house.app, wanted)
  return remembering(house.givings, acceptOffer(house.app, wanted))
}
