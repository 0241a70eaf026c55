import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { occurrences } from '../chores/index.ts'
import type { OfferRefusal } from './exchange.ts'
import type { Offered } from './make-offer.flow.ts'
import * as offers from './offer.repository.ts'
import type { Offer } from './offer.ts'

/** An offer that still stands, held, with what it is about; or what became of it. */
export async function findOffer(
  scope: GuildScope,
  offerId: Id,
  at: Temporal.Instant,
): Promise<Result<Offered, OfferRefusal>> {
  const offer = await offers.hold(scope, offerId)
  const turn = offer && (await occurrences.find(scope, { occurrence: offer.occurrenceId }))
  if (!turn) return refuse('offer.gone', {})
  const ended = endOf(offer, turn.chore.name, at)
  if (ended) return ended
  const { forId } = offer
  const wanted = forId ? await occurrences.find(scope, { occurrence: forId }) : undefined
  return ok({ offer, turn, wanted: wanted ?? null })
}

/** One whose time is over, though the job has not said so yet, stands no more. */
function endOf(
  { status, endedBy, offeredBy, expiresAt }: Offer,
  chore: string,
  at: Temporal.Instant,
) {
  const by = endedBy ?? offeredBy
  if (status === 'accepted') return refuse('offer.taken', { chore, by })
  if (status === 'declined') return refuse('offer.declined', { chore, by })
  if (status === 'withdrawn') return refuse('offer.withdrawn', { chore, by })
  if (status === 'expired' || at.epochMilliseconds >= expiresAt.epochMilliseconds)
    return refuse('offer.expired', { chore })
  return undefined
}
