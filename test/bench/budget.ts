import { type Spread, spreadOf } from './statistics.ts'

export type Unit = 'ratio' | 'ms' | 's' | 'MB' | '/s'

/** What was measured, and what it may cost. Without a budget a row only informs. */
export interface Row {
  readonly name: string
  readonly unit: Unit
  /** One value per round. */
  readonly values: readonly number[]
  readonly atLeast?: number
  readonly atMost?: number
  readonly goal?: number
  /** Rates, floors and the like, for people. */
  readonly note?: string
}

export type Verdict = 'kept' | 'within noise' | 'missed' | 'informs'

export interface Judged extends Row, Spread {
  readonly verdict: Verdict
}

/** A budget is missed only by more than the noise that the same run showed. */
export function judge(row: Row): Judged {
  const spread = spreadOf(row.values)
  return { ...row, ...spread, verdict: verdictOf(row, spread) }
}

function verdictOf({ atLeast, atMost }: Row, { median, noise }: Spread): Verdict {
  const missedBy = Math.max(
    atLeast === undefined ? Number.NEGATIVE_INFINITY : atLeast - median,
    atMost === undefined ? Number.NEGATIVE_INFINITY : median - atMost,
  )
  if (missedBy === Number.NEGATIVE_INFINITY) return 'informs'
  if (missedBy <= 0) return 'kept'
  return missedBy <= noise ? 'within noise' : 'missed'
}
