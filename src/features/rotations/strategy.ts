import type { Snowflake } from '../../core/ids.ts'
import type { Rotation } from './assignment.ts'
import type { Loads } from './load.ts'
import type { Reason } from './reason.ts'
import type { Absence } from './roster.ts'
import type { Seat } from './seat.ts'
import type { Bag, TurnState } from './turn-state.ts'

/** What a strategy looks at. */
export interface Asked {
  readonly assignment: Rotation
  readonly state: TurnState
  /** The local date on which it is due. */
  readonly on: string
  /** Whoever is in the pool, here or not, in order. */
  readonly seats: readonly Seat[]
  /** Those of them who can be asked. */
  readonly here: readonly Seat[]
  readonly away: readonly Absence[]
  readonly loads: Loads
  /** Of the chore: what is drawn by chance can be drawn again. */
  readonly seed: string
}

export interface Candidate {
  readonly seat: Seat
  readonly reason: Reason
  /** The bag once it is their turn. */
  readonly bag: Bag | null
}

/** Those who are here, and whose turn it is first. Undefined: nobody is here. */
export type Strategy = (asked: Asked) => Candidate | undefined

export const isMember = (seats: readonly Seat[], who: Snowflake) =>
  seats.some(({ member }) => member === who)
