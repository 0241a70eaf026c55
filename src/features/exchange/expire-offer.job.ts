import { announce } from '../../core/outbox/outbox.ts'
import { defineJob } from '../../jobs/job.ts'
import { offerEnded } from './exchange.events.ts'
import { EXPIRE_OFFER } from './make-offer.flow.ts'
import * as offers from './offer.repository.ts'

/** Nobody answered in time: it stays with who offered it, and they are told. */
export const expireOfferJob = defineJob({
  kind: EXPIRE_OFFER,

  async fire(scope, { subjectId: offerId, correlationId }, app) {
    const offer = await offers.find(scope, offerId)
    if (offer?.status !== 'open') return false
    const { choreId, occurrenceId, offeredBy } = offer
    await offers.save(scope, { ...offer, status: 'expired' })
    const event = offerEnded({
      choreId,
      offerId,
      occurrenceId,
      offeredBy,
      how: 'expired',
      endedBy: null,
    })
    const at = app.clock.now()
    const origin = { id: app.newId(), at, streamId: occurrenceId, actorId: null, correlationId }
    await announce(scope, event, origin)
    return true
  },
})
