import type { App } from '../../app.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { type Acting, holdersOf, type Occurrence } from '../model/index.ts'
import { type CheckRefusal, ifHandedOver, ifSwapped } from './check-offer.flow.ts'
import type { Given, OfferRefusal } from './exchange.ts'
import { findOffer } from './find-offer.flow.ts'
import { giveTurns } from './give-turns.flow.ts'
import type { Offered } from './make-offer.flow.ts'
import * as offers from './offer.repository.ts'
import type { Offer } from './offer.ts'
import { openTurn } from './open-turn.flow.ts'

export interface OfOffer extends Acting {
  readonly offerId: Id
}

export interface Accepted extends Given<Occurrence> {
  readonly offer: Offer
}

type Answer = Result<Accepted, OfferRefusal | CheckRefusal>

/** It is theirs from now on; of a swap, each has the other's. Whoever comes second is told who was first. */
export const acceptOffer = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, offerId, by, correlationId }: OfOffer,
): Promise<Answer> =>
  inGuild(app.db, guildId, async (scope): Promise<Answer> => {
    const at = app.clock.now()
    const found = await findOffer(scope, offerId, at)
    if (!found.ok) return found
    const { offer } = found.value
    const refusal = answerRefusal(found.value, by)
    if (refusal) return refusal
    const moves = await movesOf(scope, found.value, { by, at })
    if (!moves.ok) return aboutThem(moves, by)
    await offers.save(scope, { ...offer, status: 'accepted', endedBy: by })
    const how = offer.forId ? 'swapped' : 'handedOver'
    const given = { how, moves: moves.value, to: [by, offer.offeredBy], offerId } as const
    const accepted = await giveTurns(scope, app, { ...given, by, correlationId })
    return ok({ ...accepted, offer })
  })

/** Whoever answers is told about themselves, and not to choose somebody else. */
function aboutThem(refused: Extract<Answer, { ok: false }>, by: Snowflake): Answer {
  const { code, args } = refused.refusal
  return code === 'receiver.away' && args.who === by
    ? refuse('offer.youAway', { chore: args.chore })
    : refused
}

/** Why it is not theirs to answer, or undefined. */
export function answerRefusal({ offer, turn }: Offered, by: Snowflake) {
  const { toId, offeredBy } = offer
  const chore = turn.chore.name
  if (by === offeredBy) return refuse('offer.yours', { chore })
  if (toId !== null && toId !== by) return refuse('offer.notForYou', { chore, who: toId })
  return undefined
}

interface By {
  readonly by: Snowflake
  readonly at: Parameters<typeof findOffer>[2]
}

/** Whatever has become of the turns since they were offered is looked at again. */
async function movesOf(scope: GuildScope, { offer }: Offered, { by, at }: By) {
  const { occurrenceId, offeredBy: from, forId } = offer
  const found = await openTurn(scope, { occurrenceId, isManager: false, at })
  if (!found.ok) return found
  const turn = found.value
  if (!holdersOf(turn).includes(from)) return refuse('offer.moved', { chore: turn.chore.name })
  const asked = { turn, from, to: by, at }
  return forId === null ? ifHandedOver(scope, asked) : ifSwapped(scope, { ...asked, forId })
}
