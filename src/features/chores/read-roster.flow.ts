import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { members } from '../members/index.ts'
import type { Participant } from './load.ts'

interface Wanted {
  readonly pool: readonly Snowflake[]
  /** Of them, who takes part from this moment on, and may not be written down yet. */
  readonly joining: readonly Snowflake[]
  readonly at: Temporal.Instant
}

/** Who of a pool can be asked at all: whoever left is in no roster. */
export async function readRoster(
  scope: GuildScope,
  { pool, joining, at }: Wanted,
): Promise<readonly Participant[]> {
  const known = await members.among(scope, pool)
  const knownIds = new Set(known.map(({ userId }) => userId))
  const fresh = joining.filter((one) => pool.includes(one) && !knownIds.has(one))
  return [...known, ...fresh.map((userId) => ({ userId, joinedAt: at }))].map(
    ({ userId: member, joinedAt }) => ({ member, joinedAt, away: [] }),
  )
}
