import type { Temporal } from '../../core/clock.ts'

/** How a turn ended for somebody: they did it, unless it says what they missed. */
export interface Outcome {
  readonly at: Temporal.Instant
  readonly missed?: { readonly chore: string }
}

export interface Streak {
  /** Turns done one after another, nothing missed between them that no freeze made up for. */
  readonly length: number
  /** What makes up for as many missed turns to come. */
  readonly freezes: number
  /** What freezes made up for in this streak, the earliest first. */
  readonly frozen: readonly Missed[]
}

export interface Missed {
  readonly at: Temporal.Instant
  readonly chore: string
}

/** So many turns in a row earn a freeze. */
export const TURNS_PER_FREEZE = 10
/** More are not kept: they are no reason to rest for a month. */
export const FREEZES_MAX = 2

const NONE: Streak = { length: 0, freezes: 0, frozen: [] }

/**
 * Of turns and not of days, the earliest first: whoever has one a week has a streak too. What was skipped, and what
 * fell into an absence or an outage, is no outcome and changes nothing.
 */
export const streakOf = (outcomes: readonly Outcome[]): Streak => outcomes.reduce(after, NONE)

function after(streak: Streak, { at, missed }: Outcome): Streak {
  if (missed) return missing(streak, { at, ...missed })
  const length = streak.length + 1
  const earned = length % TURNS_PER_FREEZE === 0 ? 1 : 0
  return { ...streak, length, freezes: Math.min(FREEZES_MAX, streak.freezes + earned) }
}

/** What was missed before the first turn of a streak breaks nothing, and costs nothing. */
function missing({ length, freezes, frozen }: Streak, missed: Missed): Streak {
  if (freezes === 0) return NONE
  return { length, freezes: freezes - 1, frozen: [...frozen, missed] }
}
