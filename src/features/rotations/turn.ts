import type { Snowflake } from '../../core/ids.ts'
import type { Reason } from './reason.ts'
import type { TurnState } from './turn-state.ts'

interface Decided {
  readonly reason: Reason
  /** To be stored on the occurrence: the next one is computed from it. */
  readonly state: TurnState
}

/** `anyOne`, `together` and `each` are several; else a held turn has one holder. */
export interface HeldTurn extends Decided {
  readonly kind: 'held'
  readonly holders: readonly Snowflake[]
}

/** Whoever likes. */
export interface OpenTurn extends Decided {
  readonly kind: 'open'
  readonly holders: readonly []
}

/** Nobody can be asked, so nobody is reminded, and nothing is missed. `until`: the last day of the shortest absence. */
export interface PausedTurn extends Decided {
  readonly kind: 'paused'
  readonly holders: readonly []
  readonly until: string | null
}

/** Whose an occurrence is. */
export type Turn = HeldTurn | OpenTurn | PausedTurn

export const held = (
  holders: readonly Snowflake[],
  reason: Reason,
  state: TurnState,
): HeldTurn => ({ kind: 'held', holders, reason, state })

export const open = (reason: Reason, state: TurnState): OpenTurn => ({
  kind: 'open',
  holders: [],
  reason,
  state,
})

/** Nobody did it in time: whoever likes, from now on. Whose turn it is afterwards is as it would have been. */
export const tooLate = ({ state }: Pick<Turn, 'state'>): OpenTurn =>
  open({ code: 'turns.late' }, state)

export const paused = (until: string | null, reason: Reason, state: TurnState): PausedTurn => ({
  kind: 'paused',
  holders: [],
  until,
  reason,
  state,
})

export const isHolder = ({ holders }: Pick<Turn, 'holders'>, who: Snowflake) =>
  holders.some((holder) => holder === who)
