import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { members } from '../members/index.ts'
import { type Rate, ratesOf } from '../rotations/index.ts'
import { borneBy } from './load.repository.ts'
import { loadsOf } from './load.ts'
import { readRoster } from './read-roster.flow.ts'

/** With more than these nobody is compared. */
const GROUP_MAX = 200

interface Wanted {
  readonly userId: Snowflake
  readonly at: Temporal.Instant
  readonly zone: string
}

/** How much somebody bears in the window that ends now, beside the others who take part; undefined: they do not. */
export async function loadOf(
  scope: GuildScope,
  { userId, at, zone }: Wanted,
): Promise<Rate | undefined> {
  const [group, borne] = await Promise.all([
    members.page(scope, { offset: 0, limit: GROUP_MAX }),
    borneBy(scope, { pool: null, at, exceptId: null }),
  ])
  const pool = [...new Set([userId, ...group.map((one) => one.userId)])]
  const roster = await readRoster(scope, { pool, joining: [], at, zone })
  const present = roster.map(({ member }) => member)
  return ratesOf(present, loadsOf(roster, borne, { zone, at })).get(userId)
}
