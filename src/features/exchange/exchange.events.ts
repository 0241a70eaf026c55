import { z } from 'zod'
import { defineEvent } from '../../core/event.ts'
import { id, snowflake } from '../../core/ids.ts'
import { reasonSchema, turnStateSchema } from '../rotations/index.ts'
import type { Offer } from './offer.ts'

const whose = z.object({
  assigneeId: snowflake.nullable(),
  sharedBy: z.array(snowflake).readonly().nullable(),
  turn: z.object({ state: turnStateSchema, reason: reasonSchema }).readonly().nullable(),
})

/** One turn, whose it was, and whose it is; why is in `after`. */
const move = z.object({ choreId: id, occurrenceId: id, before: whose, after: whose })

export const WAYS = ['claimed', 'assigned', 'passed', 'handedOver', 'swapped'] as const

/**
 * Written by claiming, assigning, passing and by who accepts an offer, read by the board, the log, who tells of offers
 * and the rebuild. A swap moves two turns, all others one.
 */
export const turnsGiven = defineEvent(
  'exchange.turns-given',
  1,
  z.object({
    /** Of the first turn. */
    choreId: id,
    how: z.enum(WAYS),
    moves: z.array(move),
    /** The offer that this accepts. */
    offerId: id.nullable(),
    /** Who takes part from now on, if they did not. */
    joinedIds: z.array(snowflake),
  }),
)

/** Written by `undoGiving`, read likewise: compensates one `exchange.turns-given`. An offer stays accepted. */
export const givingUndone = defineEvent(
  'exchange.giving-undone',
  1,
  z.object({ choreId: id, givenId: id, moves: z.array(move) }),
)

/** Written by `makeOffer`, read by the log and the rebuild: a turn stays whose it is until somebody accepts. */
export const offerMade = defineEvent(
  'exchange.offer-made',
  1,
  z.object({
    choreId: id,
    offerId: id,
    occurrenceId: id,
    offeredBy: snowflake,
    toId: snowflake.nullable(),
    forId: id.nullable(),
    createdAt: z.string(),
    expiresAt: z.string(),
    /** The offer of the same turn that this one stands for. */
    insteadOfId: id.nullable(),
  }),
)

/** Written by who declines it or takes it back and by the job of its end, read by who tells of it, the log and the rebuild. */
export const offerEnded = defineEvent(
  'exchange.offer-ended',
  1,
  z.object({
    choreId: id,
    offerId: id,
    occurrenceId: id,
    offeredBy: snowflake,
    how: z.enum(['declined', 'withdrawn', 'expired']),
    endedBy: snowflake.nullable(),
  }),
)

/** What is told of one. */
export const offerTold = (offer: Offer) => ({
  choreId: offer.choreId,
  offerId: offer.id,
  occurrenceId: offer.occurrenceId,
  offeredBy: offer.offeredBy,
  toId: offer.toId,
  forId: offer.forId,
  createdAt: offer.createdAt.toString(),
  expiresAt: offer.expiresAt.toString(),
})

/** For the worker, and for who cares about all of it. */
export const EXCHANGE_EVENTS = [turnsGiven, givingUndone, offerMade, offerEnded]
