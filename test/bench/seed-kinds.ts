import type { Temporal } from '../../src/core/clock.ts'
import type { Snowflake } from '../../src/core/ids.ts'
import { firstSlot, type Schedule, type Slot } from '../../src/features/recurrence/index.ts'

export const ZONE = 'Europe/Amsterdam'
export const MEMBERS = 8

/** The first millisecond that Discord counts. Source: Discord developer documentation, «Snowflakes». */
const DISCORD_EPOCH_MS = 1_420_070_400_000
const OVERDUE_HOURS = 60
/** A Monday of the past. */
const ANCHOR = '2025-01-06'

const CHORES = ['Dishes', 'Bins', 'Hoover the hall', 'Water the plants', 'Clean the bathroom']
const TIMES = ['07:30', '12:00', '18:00', '19:00', '21:15'] as const

/** The same chores in every guild: what differs is the key that seals them. */
export interface ChoreKind {
  readonly name: string
  readonly schedule: Schedule
  /** The number of a member; null is everyone's. */
  readonly assignee: number | null
  readonly slot: Slot
}

export function choreKinds(count: number, now: Temporal.Instant): readonly ChoreKind[] {
  const overdue = now.subtract({ hours: OVERDUE_HOURS })
  return Array.from({ length: count }, (_, n) => {
    const schedule = scheduleOf(n)
    const name = `${CHORES[n % CHORES.length]} ${n + 1}`
    // One in ten is overdue, as where people live.
    const slot = firstSlot(schedule, n % 10 === 9 ? overdue : now)
    if (!slot) throw new Error(`${name} is never due`)
    return { name, schedule, assignee: n % 2 === 0 ? null : n % MEMBERS, slot }
  })
}

const scheduleOf = (n: number): Schedule => ({
  rule: n % 3 === 0 ? { kind: 'weekly', n: 1, days: [n % 7] } : { kind: 'daily', n: 1 + (n % 5) },
  anchor: ANCHOR,
  time: TIMES[n % TIMES.length] ?? null,
  zone: ZONE,
})

/** Ids that no earlier seed gave: of now, one millisecond apart. */
export const snowflakesFrom = (now: Temporal.Instant, count: number): readonly Snowflake[] =>
  Array.from({ length: count }, (_, n) =>
    String(BigInt(now.epochMilliseconds - DISCORD_EPOCH_MS + n) << 22n),
  )

/** Members of different guilds are different people. */
export const memberOf = (guildId: Snowflake, number: number): Snowflake =>
  String(BigInt(guildId) + 1n + BigInt(number))
