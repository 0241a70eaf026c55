import { EXCHANGE_EVENTS } from './exchange.events.ts'
import { expireOfferJob } from './expire-offer.job.ts'
import { tellOfAccepted, tellOfEnded } from './tell-of-offer.consumer.ts'
import { tellOfOffer } from './tell-of-offer.effect.ts'

export const exchange = {
  events: EXCHANGE_EVENTS,
  consumers: [tellOfAccepted, tellOfEnded],
  effects: [tellOfOffer],
  jobs: [expireOfferJob],
}
