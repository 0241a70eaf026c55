import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { answerRefusal, type OfOffer } from './accept-offer.flow.ts'
import { offerEnded } from './exchange.events.ts'
import type { OfferRefusal } from './exchange.ts'
import { findOffer } from './find-offer.flow.ts'
import { announceOf } from './give-turns.flow.ts'
import type { Offered } from './make-offer.flow.ts'
import * as offers from './offer.repository.ts'

type Ended = Result<Offered, OfferRefusal>

type Tools = Pick<App, 'db' | 'clock' | 'newId'>

/** Who was asked does not take it: it stays with who offered it. What is offered to everyone nobody can decline. */
export const declineOffer = (app: Tools, wanted: OfOffer) =>
  endOffer(app, wanted, 'declined', (found) => {
    const { toId, offeredBy } = found.offer
    const chore = found.turn.chore.name
    return toId === null
      ? refuse('offer.notYours', { chore, who: offeredBy })
      : answerRefusal(found, wanted.by)
  })

/** Who offered it keeps it after all; a manager may say so for them. */
export const withdrawOffer = (app: Tools, wanted: OfOffer) =>
  endOffer(app, wanted, 'withdrawn', ({ offer: { offeredBy: who }, turn }) =>
    wanted.by === who || wanted.isManager
      ? undefined
      : refuse('offer.notYours', { chore: turn.chore.name, who }),
  )

type Refuses = (found: Offered) => Extract<Ended, { ok: false }> | undefined

const endOffer = (
  app: Tools,
  { guildId, offerId, by, correlationId }: OfOffer,
  how: 'declined' | 'withdrawn',
  refuses: Refuses,
): Promise<Ended> =>
  inGuild(app.db, guildId, async (scope): Promise<Ended> => {
    const found = await findOffer(scope, offerId, app.clock.now())
    if (!found.ok) return found
    const refusal = refuses(found.value)
    if (refusal) return refusal
    const { offer, turn } = found.value
    await offers.save(scope, { ...offer, status: how, endedBy: by })
    const { choreId, occurrenceId, offeredBy } = offer
    const said = { choreId, offerId, occurrenceId, offeredBy, how, endedBy: by }
    await announceOf(scope, app, { event: offerEnded(said), streamId: turn.id, by, correlationId })
    return ok({ ...found.value, offer: { ...offer, status: how, endedBy: by } })
  })
