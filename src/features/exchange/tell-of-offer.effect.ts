import { defineEffectHandler } from '../../jobs/effect.ts'
import { postToAll } from '../../jobs/post.ts'
import { doneId, postedBy } from '../cards/index.ts'
import { occurrences } from '../chores/index.ts'
import { closeChannel, guilds } from '../guilds/index.ts'
import { holdersOf } from '../model/index.ts'
import { offerNewsEffect } from './exchange.effects.ts'
import { newsCard } from './exchange.view.ts'
import * as offers from './offer.repository.ts'
import { shownOf } from './shown-of.flow.ts'

/** Nothing once the turn is over, or somebody else’s again: there is nothing to know any more. */
export const tellOfOffer = defineEffectHandler({
  on: offerNewsEffect,

  async prepare(scope, { offerId }, { mark }) {
    const { channelId, locale } = await guilds.settings(scope)
    const offer = await offers.find(scope, offerId)
    if (!channelId || !offer) return undefined
    const { occurrenceId: occurrence, offeredBy, status, endedBy } = offer
    const turn = await occurrences.find(scope, { occurrence })
    const whose = status === 'accepted' ? endedBy : offeredBy
    if (turn?.status !== 'open' || !whose || !holdersOf(turn).includes(whose)) return undefined
    const done = doneId.encode({ occurrence, place: postedBy(mark) })
    return postToAll({
      channelId,
      mark: done,
      components: [newsCard(locale, { offer, turn: shownOf(turn), doneId: done })],
      mentions: [offeredBy],
    })
  },

  closed: closeChannel,
})
