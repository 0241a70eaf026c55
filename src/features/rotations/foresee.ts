import { withEffort } from './load.ts'
import { type NextTurn, nextTurn } from './next-turn.ts'
import type { Turn } from './turn.ts'

export interface Foresee extends Omit<NextTurn, 'on'> {
  /** The local dates of the occurrences to come, in order. */
  readonly dates: readonly string[]
  readonly effort: number
}

/** Whose the next ones will be, if each is done by whose it is. Loads are those of today: further away it is a guess. */
export function foresee({ dates, effort, ...first }: Foresee): readonly Turn[] {
  const turns: Turn[] = []
  let { before, ended, loads } = first
  for (const on of dates) {
    const turn = nextTurn({ ...first, before, ended, loads, on, day: on })
    turns.push(turn)
    for (const holder of turn.holders) loads = withEffort(loads, holder, effort, on)
    before = turn.state
    const { kind, holders } = turn
    ended = { how: kind === 'paused' ? 'neutral' : 'done', by: holders, holders }
  }
  return turns
}
