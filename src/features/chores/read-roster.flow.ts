import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { absences, members } from '../members/index.ts'
import { LOAD_DAYS } from '../rotations/index.ts'
import { dayIn, type Participant } from './load.ts'

interface Wanted {
  readonly pool: readonly Snowflake[]
  /** Of them, who takes part from this moment on, and may not be written down yet. */
  readonly joining: readonly Snowflake[]
  readonly at: Temporal.Instant
}

/** Who of a pool can be asked at all, and when they are not there: whoever left is in no roster. */
export async function readRoster(
  scope: GuildScope,
  { pool, joining, at }: Wanted,
): Promise<readonly Participant[]> {
  // How much somebody bears depends on when they were away; a day more, for wherever the guild lives.
  const from = dayIn({ zone: 'UTC' }, at.subtract({ hours: 24 * (LOAD_DAYS + 1) }))
  const [known, all] = await Promise.all([
    members.among(scope, pool),
    pool.length > 0 ? absences.ofGuild(scope, { from, to: null }) : [],
  ])
  const knownIds = new Set(known.map(({ userId }) => userId))
  const fresh = joining.filter((one) => pool.includes(one) && !knownIds.has(one))
  return [...known, ...fresh.map((userId) => ({ userId, joinedAt: at }))].map(
    ({ userId: member, joinedAt }) => ({
      member,
      joinedAt,
      away: all.filter((one) => one.userId === member),
    }),
  )
}
