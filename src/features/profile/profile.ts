import type { Temporal } from '../../core/clock.ts'
import type { Snowflake } from '../../core/ids.ts'
import type { Late, Schedule, Today } from '../recurrence/index.ts'
import type { Streak } from './streak.ts'

export interface NextTurn {
  readonly chore: { readonly name: string; readonly schedule: Schedule }
  readonly dueAt: Temporal.Instant
  readonly late: Late
}

/** Local dates, both included; `to` null: until they say that they are back. */
export interface AwayRange {
  readonly from: string
  readonly to: string | null
}

/** Of somebody, in one guild. */
export interface Profile extends Today {
  readonly userId: Snowflake
  readonly guildName: string | undefined
  /** The first of their turns. */
  readonly next: readonly NextTurn[]
  readonly nextCount: number
  /** Undefined: they take no part. */
  readonly load: Load | undefined
  /** Whoever bears it sees it, and nobody else: it is no contest. */
  readonly streak: Streak | undefined
  /** Of what was passed on, what is not made up for yet; likewise. */
  readonly owed: readonly Owed[]
  readonly done: { readonly all: number; readonly lately: number; readonly helped: number }
  /** Of those to come, and of one that is now, the first. */
  readonly away: AwayRange | undefined
}

/** Who passed takes turns that would be those of the other. */
export interface Owed {
  readonly chore: { readonly name: string }
  readonly by: Snowflake
  readonly to: Snowflake
  readonly turns: number
}

export interface Load {
  readonly effort: number
  /** On which they took part and were not away. */
  readonly days: number
  /** What the middle of the group bears in as many days. */
  readonly middle: number
}

const BAR_CELLS = 10

/** Half of it is the middle of the group, so that one look says more or less. */
export function barOf({ effort, middle }: Pick<Load, 'effort' | 'middle'>): string {
  const share = middle > 0 ? effort / middle : effort > 0 ? 2 : 0
  const cells = Math.min(BAR_CELLS, Math.round((share * BAR_CELLS) / 2))
  return '▰'.repeat(cells) + '▱'.repeat(BAR_CELLS - cells)
}

export const rounded = (points: number) => Math.round(points * 10) / 10
