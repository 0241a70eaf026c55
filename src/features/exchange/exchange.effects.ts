import { z } from 'zod'
import { defineEffect } from '../../core/effect.ts'
import { id } from '../../core/ids.ts'
import { lanes } from '../../core/lane.ts'

/** Asked for when an offer was answered, or nobody did: one message that calls who offered it. */
export const offerNewsEffect = defineEffect(
  'exchange.offer-news',
  lanes.normal,
  z.object({ offerId: id }),
)
