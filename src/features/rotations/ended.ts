import type { Snowflake } from '../../core/ids.ts'
import type { Assignment } from './assignment.ts'
import { credited, paid } from './debts.ts'
import type { Kept, TurnState } from './turn-state.ts'

/** How the occurrence before came to its end. What a late Done covers is no end of its own. */
export interface Ended {
  /** `neutral`: it passed while the bot was away or the guild paused. */
  readonly how: 'done' | 'skipped' | 'missed' | 'neutral'
  /** Who did it; nobody, unless it was done. */
  readonly by: readonly Snowflake[]
  /** Whose it was then. */
  readonly holders: readonly Snowflake[]
}

/** The state of an occurrence that is over, with what its end means for the next one. */
export function afterEnd(state: TurnState, ended: Ended, assignment: Assignment): TurnState {
  if (assignment.kind !== 'rotation') return { ...state, declined: [] }
  const kept = whyKept(ended, assignment)
  const fresh = { ...state, kept, declined: [], settling: null }
  // Who was to pay for a turn that stays still has to.
  if (kept) return fresh
  const { settling } = state
  return {
    ...fresh,
    held: state.held + 1,
    debts: settling ? paid(state.debts, settling) : state.debts,
    credits: assignment.helperRule === 'credit' ? helped(state, ended) : state.credits,
  }
}

const isHelped = ({ by, holders }: Ended) =>
  by.length > 0 && holders.length > 0 && !by.some((one) => holders.includes(one))

const helped = ({ credits }: TurnState, ended: Ended) =>
  isHelped(ended) ? ended.by.reduce(credited, credits) : credits

function whyKept(
  ended: Ended,
  { helperRule, onMiss }: Extract<Assignment, { kind: 'rotation' }>,
): Kept | null {
  switch (ended.how) {
    case 'skipped':
    case 'neutral':
      return ended.how
    case 'missed':
      return onMiss === 'stay' ? 'missed' : null
    case 'done':
      return helperRule === 'keepTurn' && isHelped(ended) ? 'helped' : null
  }
}
