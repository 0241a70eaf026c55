import { and, asc, eq, sql } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import { compile, statement } from '../../core/db/compiled.ts'
import { oneOf } from '../../core/db/one-of.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { firstIdAt, type Snowflake } from '../../core/ids.ts'
import { members, userGuilds } from './member.table.ts'
import { ROLES_SEEN, roleList } from './roles.ts'

/** «Last seen» is kept to the day: finer would be a write on every click. */
const SEEN_HOURS = 24

/** Remembers that these people take part: they acted, or were given a chore. */
export async function remember(
  scope: GuildScope,
  userIds: readonly Snowflake[],
  at: Temporal.Instant,
) {
  await Promise.all([...new Set(userIds)].map((userId) => join(scope, userId, at)))
}

/** The same for one. False when they took part before. */
export async function join(
  scope: GuildScope,
  userId: Snowflake,
  at: Temporal.Instant,
): Promise<boolean> {
  const { tx, guildId, rolesSeen } = scope
  const before = at.subtract({ hours: SEEN_HOURS }).toString()
  const roleIds = rolesSeen?.(userId)
  const noted = [roleIds ? roleList(roleIds) : null, firstIdAt(at.epochMilliseconds)]
  const [joined] = await Promise.all([
    note(tx, [guildId, userId, at.toString(), ...noted]),
    see(tx, { guildId, userId, at, before }),
  ])
  return joined.length > 0
}

/**
 * Writes roles only where they are others; where nobody says them, those of before stay. In a guild where turns go by
 * roles, others appoint a look at whose turn it is. All of it in one statement, because everybody who acts waits for it.
 */
const note = statement<{ readonly userId: Snowflake }>(`
  with come as (
    insert into members (guild_id, user_id, joined_at, role_ids)
    values ($1::bigint, $2::bigint, $3::timestamptz, $4::bigint[])
    on conflict do nothing returning user_id
  ), changed as (
    update members set role_ids = $4::bigint[]
    where guild_id = $1::bigint and user_id = $2::bigint
      and $4::bigint[] is not null and role_ids is distinct from $4::bigint[]
    returning user_id
  ), look as (
    insert into scheduled_jobs (guild_id, id, kind, job_key, subject_id, due_at, created_at)
    select $1::bigint, v7.id, '${ROLES_SEEN}', $2::bigint || ' ' || v7.id, v7.id,
      $3::timestamptz, $3::timestamptz
    from (select (substr($5::text, 1, 15) || substr(gen_random_uuid()::text, 16))::uuid as id) v7, (select from come where $4::bigint[] is not null union all select from changed) news
    where exists (
      select from chores where guild_id = $1::bigint and archived_at is null
        and assignment @> '{"among": {"kind": "role"}}')
    on conflict do nothing
  )
  select user_id::text as "userId" from come`)

interface Seen {
  readonly guildId: Snowflake
  readonly userId: Snowflake
  readonly at: Temporal.Instant
}

const noteRoles = statement(`
  update members set role_ids = $3::bigint[]
  where guild_id = $1::bigint and user_id = $2::bigint and role_ids is distinct from $3::bigint[]
  returning user_id`)

/** What Discord says of somebody who takes part. False where that is known already. */
export async function saw(
  { tx, guildId }: GuildScope,
  userId: Snowflake,
  roleIds: readonly Snowflake[],
): Promise<boolean> {
  const changed = await noteRoles(tx, [guildId, userId, roleList(roleIds)])
  return changed.length > 0
}

const see = compile<Seen & { readonly before: string }>()((on, given) =>
  on
    .insert(userGuilds)
    .values({ guildId: given('guildId'), userId: given('userId'), lastSeenAt: given('at') })
    .onConflictDoUpdate({
      target: [userGuilds.userId, userGuilds.guildId],
      set: { lastSeenAt: sql`excluded.last_seen_at` },
      setWhere: sql`${userGuilds.lastSeenAt} < ${given('before')}::timestamptz`,
    }),
)

/** Forgets that somebody takes part. False when they did not. */
export async function remove({ tx, guildId }: GuildScope, userId: Snowflake): Promise<boolean> {
  const removed = await tx
    .delete(members)
    .where(and(eq(members.guildId, guildId), eq(members.userId, userId)))
    .returning({ userId: members.userId })
  await tx
    .delete(userGuilds)
    .where(and(eq(userGuilds.guildId, guildId), eq(userGuilds.userId, userId)))
  return removed.length > 0
}

/** Those of them who take part, the longest first. */
export const among = ({ tx, guildId }: GuildScope, userIds: readonly Snowflake[]) =>
  tx
    .select({ userId: members.userId, joinedAt: members.joinedAt })
    .from(members)
    .where(and(eq(members.guildId, guildId), oneOf(members.userId, userIds)))
    .orderBy(asc(members.joinedAt), asc(members.userId))

/** So many of one role are looked at; a pool has room for fewer. */
const ROLE_MEMBERS_MAX = 200

/** Those who take part and have that role, the longest first. */
export const withRole = ({ tx, guildId }: GuildScope, roleId: Snowflake) =>
  tx
    .select({ userId: members.userId, joinedAt: members.joinedAt })
    .from(members)
    .where(and(eq(members.guildId, guildId), sql`${members.roleIds} @> array[${roleId}::bigint]`))
    .orderBy(asc(members.joinedAt), asc(members.userId))
    .limit(ROLE_MEMBERS_MAX)

/** Undefined: they take no part, or nobody has said them yet. */
export async function rolesOf(
  { tx, guildId }: GuildScope,
  userId: Snowflake,
): Promise<readonly Snowflake[] | undefined> {
  const [row] = await tx
    .select({ roleIds: members.roleIds })
    .from(members)
    .where(and(eq(members.guildId, guildId), eq(members.userId, userId)))
  return row?.roleIds ?? undefined
}

/** Every role that somebody who takes part had when they were last seen. */
export async function rolesSeen({ tx, guildId }: GuildScope): Promise<readonly Snowflake[]> {
  const rows = await tx
    .selectDistinct({ roleId: sql<Snowflake>`unnest(${members.roleIds})::text` })
    .from(members)
    .where(eq(members.guildId, guildId))
  return rows.map(({ roleId }) => roleId)
}

export const count = ({ tx, guildId }: GuildScope): Promise<number> =>
  tx.$count(members, eq(members.guildId, guildId))

export interface Page {
  readonly offset: number
  readonly limit: number
}

/** Who takes part, the longest first. */
export const page = ({ tx, guildId }: GuildScope, { offset, limit }: Page) =>
  tx
    .select({ userId: members.userId, joinedAt: members.joinedAt })
    .from(members)
    .where(eq(members.guildId, guildId))
    .orderBy(asc(members.joinedAt), asc(members.userId))
    .limit(limit)
    .offset(offset)
