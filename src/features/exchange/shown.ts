import type { Temporal } from '../../core/clock.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import type { Schedule } from '../recurrence/index.ts'
import type { Reason } from '../rotations/index.ts'

/** A turn, as cards have it. */
export interface Shown {
  readonly id: Id
  readonly chore: { readonly name: string; readonly schedule: Schedule }
  readonly dueAt: Temporal.Instant
  readonly holders: readonly Snowflake[]
  readonly reason: Reason
  /** Nobody can be asked now, and so it is not anyone's either. */
  readonly isWaiting: boolean
  /** Whether somebody is next, and then what becomes of a turn that is passed on: one is owed for it, or it counts. */
  readonly passing: 'none' | 'owed' | 'counted'
}
