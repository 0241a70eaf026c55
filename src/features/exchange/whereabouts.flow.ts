import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { choosingOf, readRoster } from '../chores/index.ts'
import type { Occurrence } from '../model/index.ts'
import type { Roster } from '../rotations/index.ts'

interface Asked {
  readonly people: readonly Snowflake[]
  readonly at: Temporal.Instant
}

/** On which day a turn would be done, and whether these people are there then, be they of its pool or not. */
export async function whereabouts(
  scope: GuildScope,
  turn: Occurrence,
  { people, at }: Asked,
): Promise<{ readonly on: string; readonly roster: Roster }> {
  const { chore, dueAt } = turn
  const { zone } = chore.schedule
  const { on, day = on } = await choosingOf(scope, { chore, dueAt, at }, turn)
  return { on: day, roster: await readRoster(scope, { pool: people, joining: [], at, zone }) }
}
