import { Temporal } from '../../core/clock.ts'
import type { RotateEvery } from './assignment.ts'
import type { TurnState } from './turn-state.ts'

type PlainDate = Temporal.PlainDate

/** A turn that outlasts one occurrence: somebody may stand in for one of them, and the turn stays. */
export const isLong = ({ n, unit }: RotateEvery) => unit !== 'occurrence' || n > 1

/** Whether the turn of who holds it is over by then. */
export function isTurnOver(every: RotateEvery, { since, held }: TurnState, on: string): boolean {
  if (every.unit === 'occurrence') return held >= every.n
  return since === null || startOf(every, since, on) > since
}

/**
 * The first day of the stretch that a date lies in. Stretches follow one another from the first, whether or not
 * anything was due in them; weeks begin on Monday, months on the 1st.
 */
export function startOf({ n, unit }: RotateEvery, since: string | null, on: string): string {
  if (unit === 'occurrence') return on
  const date = Temporal.PlainDate.from(on)
  const anchor = floor(unit, since === null ? date : Temporal.PlainDate.from(since))
  const apart = anchor.until(floor(unit, date), { largestUnit: unit })
  const passed = Math.floor({ day: apart.days, week: apart.weeks, month: apart.months }[unit] / n)
  if (passed < 0) return anchor.toString()
  return anchor.add({ [`${unit}s`]: passed * n }).toString()
}

function floor(unit: 'day' | 'week' | 'month', date: PlainDate): PlainDate {
  if (unit === 'day') return date
  return unit === 'week' ? date.subtract({ days: date.dayOfWeek - 1 }) : date.with({ day: 1 })
}
