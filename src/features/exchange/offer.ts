import { isAfter, type Temporal } from '../../core/clock.ts'
import type { Id, Snowflake } from '../../core/ids.ts'

/** How long an offer stands, unless what it is about is due earlier. */
const OFFER_HOURS = 24
/** What is due sooner than that leaves nobody the time to answer by then. */
const ANSWER_HOURS_MIN = 1

export type OfferStatus = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired'

/** A turn that somebody would like another to have. Until one accepts, it stays with who offers it. */
export interface Offer {
  readonly id: Id
  readonly choreId: Id
  readonly occurrenceId: Id
  readonly offeredBy: Snowflake
  /** Who is asked; null: everyone. */
  readonly toId: Snowflake | null
  /** Theirs, which who offers would take for it; null: nothing. */
  readonly forId: Id | null
  readonly createdAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
  readonly status: OfferStatus
  /** Who answered it, or took it back; null: nobody did. */
  readonly endedBy: Snowflake | null
  readonly version: number
}

/** A day, or until what it is about is due, where somebody can still answer by then. */
export function expiryOf(dueAts: readonly Temporal.Instant[], now: Temporal.Instant) {
  const latest = now.add({ hours: OFFER_HOURS })
  const soonest = now.add({ hours: ANSWER_HOURS_MIN })
  return dueAts
    .filter((dueAt) => isAfter(dueAt, soonest))
    .reduce((first, dueAt) => (isAfter(first, dueAt) ? dueAt : first), latest)
}
