import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { type Move, moveTurns, planGiving } from '../away/index.ts'
import { choosingOf, occurrences, roleTurnsOf } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { members } from '../members/index.ts'
import { type Occurrence, turnFrom, whoseOf } from '../model/index.ts'
import { todayOf } from '../recurrence/index.ts'
import { leave, roleOf } from '../rotations/index.ts'

interface FollowRoles {
  readonly userId: Snowflake
  readonly correlationId: string | null
}

/**
 * Somebody has other roles than before: who lost the role by which a turn was theirs hands it to whoever comes next,
 * and what waited because nobody had a role is given. False where nothing follows.
 */
export async function followRoles(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { userId, correlationId }: FollowRoles,
): Promise<boolean> {
  const roleIds = await members.rolesOf(scope, userId)
  if (!roleIds) return false
  const at = app.clock.now()
  const moves: Move[] = []
  for (const occurrence of await roleTurnsOf(scope, userId)) {
    const before = await occurrences.find(scope, { occurrence })
    const after = before && (await withoutRole(scope, before, { userId, roleIds, at }))
    if (after) moves.push({ id: app.newId(), before, after })
  }
  const today = todayOf({ ...(await guilds.settings(scope)), now: at }).toString()
  moves.push(...(await planGiving(scope, app, { userId, at, today })))
  await moveTurns(scope, app, { moves, userId, by: null, correlationId, because: 'roles' })
  return moves.length > 0
}

interface Lost {
  readonly userId: Snowflake
  readonly roleIds: readonly Snowflake[]
  readonly at: Temporal.Instant
}

/** Whose it is without them; undefined: they have the role, or it is theirs because somebody gave it to them. */
async function withoutRole(
  scope: GuildScope,
  open: Occurrence,
  { userId: who, roleIds, at }: Lost,
): Promise<Occurrence | undefined> {
  const { chore, dueAt, turn } = open
  const roleId = roleOf(chore.assignment)
  const isSeated = turn?.state.seats?.some(({ member }) => member === who)
  if (!roleId || !isSeated || roleIds.includes(roleId)) return undefined
  const choosing = await choosingOf(scope, { chore, dueAt, at }, open)
  const left = leave({ ...choosing, turn: turnFrom(open), who, how: 'lostRole' })
  return { ...open, ...whoseOf(left.turn) }
}
