import { Temporal } from '../../src/core/clock.ts'
import { type Rule, type Schedule, scheduleSchema } from '../../src/features/recurrence/index.ts'
import type { Roll } from './dice.ts'

function anyRule(roll: Roll): Rule {
  const n = roll(3) === 0 ? 1 + roll(1000) : 1 + roll(4)
  const days = [0, 1, 2, 3, 4, 5, 6].filter(() => roll(2) === 0)
  const week = { kind: 'weekly', n, days: days.length > 0 ? days : [roll(7)] } as const
  const rules: readonly Rule[] = [
    { kind: 'once' },
    { kind: 'daily', n },
    { kind: 'daily', n, times: someTimes(roll) },
    { kind: 'quota', n: 1 + roll(31), per: roll(2) === 0 ? 'month' : 'week' },
    { kind: 'quota', n: 1 + roll(31), per: 'week', wkst: 6 },
    week,
    { ...week, wkst: 6 },
    { kind: 'monthly_day', n, dom: roll(32) || -1 },
    { kind: 'monthly_day', n, dom: 1 + roll(29), onMissingDay: 'skip' },
    { kind: 'monthly_nth', n, wd: roll(7), nth: roll(6) || -1 },
    { kind: 'yearly', n },
    { kind: 'yearly', n: 1, onMissingDay: 'skip' },
    {
      kind: 'after',
      unit: (['hours', 'days', 'weeks', 'months'] as const)[roll(4)] ?? 'days',
      n,
    },
  ]
  return rules[roll(rules.length)] ?? { kind: 'once' }
}

/** A rule in some months, the one of its first date among them. */
function inSeason(rule: Rule, month: number, roll: Roll): Rule {
  if (rule.kind === 'once' || roll(3) > 0) return rule
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter(
    (each) => each === month || roll(2) === 0,
  )
  return months.length < 12 ? { ...rule, months } : rule
}

const two = (value: number) => String(value).padStart(2, '0')
const someTimes = (roll: Roll) => [
  `${two(roll(12))}:${two(roll(60))}`,
  ...Array.from({ length: 1 + roll(4) }, (_, index) => `${12 + index}:${two(roll(60))}`),
]

const mayHaveTime = (rule: Rule) =>
  !('times' in rule) && rule.kind !== 'quota' && !(rule.kind === 'after' && rule.unit === 'hours')

/** Any schedule in Amsterdam that begins on this day or within some years after it. */
export function anySchedule(roll: Roll, { from }: { readonly from: string }): Schedule {
  const date = Temporal.PlainDate.from(from).add({ days: roll(4000) })
  const rule = inSeason(anyRule(roll), date.month, roll)
  const isTimed = roll(3) > 0 && mayHaveTime(rule)
  return scheduleSchema.parse({
    rule,
    anchor: date.toString(),
    time: isTimed ? `${two(roll(24))}:${two(roll(60))}` : null,
    zone: 'Europe/Amsterdam',
  })
}
