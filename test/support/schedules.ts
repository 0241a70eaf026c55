import { type Rule, type Schedule, scheduleSchema } from '../../src/features/recurrence/index.ts'
import type { Roll } from './dice.ts'

/** Any schedule in Amsterdam from the last day of 2029 on. */
export function aScheduleFor(roll: Roll): Schedule {
  const n = 1 + roll(4)
  const rules: readonly Rule[] = [
    { kind: 'daily', n },
    { kind: 'weekly', n, days: [0, 3, 5].slice(roll(3)) },
    { kind: 'monthly_day', n, dom: roll(32) || -1 },
    { kind: 'monthly_nth', n, wd: roll(7), nth: roll(5) || -1 },
    { kind: 'after', unit: 'days', n },
    { kind: 'quota', n, per: 'week' },
  ]
  const rule = rules[roll(rules.length)]
  const time = rule?.kind === 'quota' || roll(2) === 0 ? null : '19:30'
  return scheduleSchema.parse({ rule, anchor: '2029-12-31', time, zone: 'Europe/Amsterdam' })
}
