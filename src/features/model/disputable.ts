import { isBefore, type Temporal } from '../../core/clock.ts'
import type { Snowflake } from '../../core/ids.ts'
import { type Completion, saidAt } from './occurrence.ts'

/** Silence is consent: so long after somebody said that it is done, another can say that it is not. */
export const DISPUTE_HOURS = 24

/** Whose work it was, and who said so: what they think of it is known. */
export const involvedIn = ({ by, recordedBy, helperIds }: Completion): readonly Snowflake[] => [
  by,
  ...(recordedBy ? [recordedBy] : []),
  ...helperIds,
]

export const isDisputable = (completion: Completion, now: Temporal.Instant) =>
  !isBefore(saidAt(completion).add({ hours: DISPUTE_HOURS }), now)
