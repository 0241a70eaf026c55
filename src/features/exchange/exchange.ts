import type { Id, Snowflake } from '../../core/ids.ts'
import type { Refusal } from '../../core/result.ts'

/** Why nothing can be given of a turn any more. */
export type TurnRefusal =
  | Refusal<'turn.gone', Record<never, never>>
  | Refusal<'turn.done', { chore: string; by: Snowflake; at: number }>
  | Refusal<'turn.over', { chore: string }>
  | Refusal<'turn.locked', { chore: string }>
  | Refusal<'turn.waits', { chore: string }>

/** Why a turn does not become theirs. */
export type ReceiverRefusal =
  | Refusal<'receiver.has', { chore: string; who: Snowflake }>
  | Refusal<'receiver.away', { chore: string; who: Snowflake }>

export type OfferRefusal =
  | Refusal<'offer.gone', Record<never, never>>
  | Refusal<'offer.taken', { chore: string; by: Snowflake }>
  | Refusal<'offer.declined', { chore: string; by: Snowflake }>
  | Refusal<'offer.withdrawn', { chore: string; by: Snowflake }>
  | Refusal<'offer.expired', { chore: string }>
  | Refusal<'offer.moved', { chore: string }>
  | Refusal<'offer.notForYou', { chore: string; who: Snowflake }>
  | Refusal<'offer.yours', { chore: string }>
  | Refusal<'offer.youAway', { chore: string }>
  | Refusal<'offer.notYours', { chore: string; who: Snowflake }>

/** A turn that is another's from now on, and by which event that can be taken back. */
export interface Given<Turn> {
  readonly turns: readonly Turn[]
  readonly eventId: Id
}
