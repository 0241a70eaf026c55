import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { absences, members } from '../members/index.ts'
import { LOAD_DAYS } from '../rotations/index.ts'
import { awayOf } from './away.ts'
import type { Participant } from './load.ts'

interface Wanted {
  readonly pool: readonly Snowflake[]
  /** Or whoever has that role. */
  readonly roleId?: Snowflake | undefined
  /** Of them, who takes part from this moment on, and may not be written down yet. */
  readonly joining: readonly Snowflake[]
  readonly at: Temporal.Instant
  /** In which days begin and end. */
  readonly zone: string
}

/** Who of a pool can be asked at all, and when they are away: whoever left is in no roster. */
export async function readRoster(
  scope: GuildScope,
  { pool, roleId, joining, at, zone }: Wanted,
): Promise<readonly Participant[]> {
  const today = at.toZonedDateTimeISO(zone).toPlainDate()
  const from = today.subtract({ days: LOAD_DAYS }).toString()
  const [known, away] = await Promise.all([
    roleId ? havingRole(scope, roleId) : members.among(scope, pool),
    absences.since(scope, from),
  ])
  const knownIds = new Set(known.map(({ userId }) => userId))
  const isMeant = (one: Snowflake) => (roleId ? isSeenWith(scope, one, roleId) : pool.includes(one))
  const fresh = joining.filter((one) => isMeant(one) && !knownIds.has(one))
  return [...known, ...fresh.map((userId) => ({ userId, joinedAt: at }))].map(
    ({ userId: member, joinedAt }) => ({ member, joinedAt, away: awayOf(away, member, { zone }) }),
  )
}

/** Who lost it, as the payload that is answered says, is known to the database a moment later. */
async function havingRole(scope: GuildScope, roleId: Snowflake) {
  const known = await members.withRole(scope, roleId)
  return known.filter(({ userId }) => isSeenWith(scope, userId, roleId) ?? true)
}

const isSeenWith = ({ rolesSeen }: GuildScope, userId: Snowflake, roleId: Snowflake) =>
  rolesSeen?.(userId)?.includes(roleId)

export type ReadRoster = (wanted: Wanted) => Promise<readonly Participant[]>

/** The same for several turns, of which many have the same pool: each is asked about once. */
export function rostersOf(scope: GuildScope): ReadRoster {
  const asked = new Map<string, Promise<readonly Participant[]>>()
  return (wanted) => {
    const { pool, roleId, joining, zone } = wanted
    const key = [pool, roleId, joining, zone].join(' ')
    const roster = asked.get(key) ?? readRoster(scope, wanted)
    asked.set(key, roster)
    return roster
  }
}
