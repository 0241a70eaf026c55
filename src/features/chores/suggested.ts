import type { Temporal } from '../../core/clock.ts'
import type { Schedule } from '../recurrence/index.ts'

/** So many are looked at: fewer say nothing of a habit. */
const GAPS = 5
export const DONE_LATELY_MAX = GAPS + 1
const DAY_HOURS = 24
/** Done twice in a row is no rhythm. */
const GAP_HOURS_MIN = 1
/** Nearer to what its rule says, nobody has to hear of it. */
const DIFFERS_BY = 0.25

const UNIT_DAYS = { hours: 1 / DAY_HOURS, days: 1, weeks: 7, months: 30 }

/** How many days its rule leaves between two turns; undefined where they differ, or where there is one. */
function ruleDays({ rule }: Schedule): number | undefined {
  if (rule.kind === 'after') return rule.n * UNIT_DAYS[rule.unit]
  if (rule.kind === 'once' || rule.months) return undefined
  if (rule.kind === 'daily') return rule.times ? undefined : rule.n
  if (rule.kind === 'weekly') return rule.days.length === 1 ? rule.n * UNIT_DAYS.weeks : undefined
  return rule.kind === 'monthly_day' ? rule.n * UNIT_DAYS.months : undefined
}

/**
 * About every how many days a chore is really done, where that is not what its rule says: the middle one of the last
 * five gaps, and a day at least. It is only said: the rule stays as it is. `doneAt`: the latest first.
 */
export function suggestedDays(
  schedule: Schedule,
  doneAt: readonly Temporal.Instant[],
): number | undefined {
  const gaps = doneAt
    .slice(1)
    .map((before, index) => (doneAt[index] ?? before).since(before).total('hours'))
    .filter((hours) => hours >= GAP_HOURS_MIN)
    .sort((a, b) => a - b)
  const [meant, middle] = [ruleDays(schedule), gaps[Math.floor(GAPS / 2)]]
  if (meant === undefined || middle === undefined || gaps.length < GAPS) return undefined
  const days = Math.max(1, Math.round(middle / DAY_HOURS))
  return Math.abs(days - meant) > meant * DIFFERS_BY ? days : undefined
}
