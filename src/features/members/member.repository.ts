import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import { compile } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { members, userGuilds } from './member.table.ts'

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
  { tx, guildId }: GuildScope,
  userId: Snowflake,
  at: Temporal.Instant,
): Promise<boolean> {
  const before = at.subtract({ hours: SEEN_HOURS }).toString()
  const [joined] = await Promise.all([
    insert(tx, { guildId, userId, at }),
    see(tx, { guildId, userId, at, before }),
  ])
  return joined.length > 0
}

interface Seen {
  readonly guildId: Snowflake
  readonly userId: Snowflake
  readonly at: Temporal.Instant
}

const insert = compile<Seen>()((on, given) =>
  on
    .insert(members)
    .values({ guildId: given('guildId'), userId: given('userId'), joinedAt: given('at') })
    .onConflictDoNothing()
    .returning({ userId: members.userId }),
)

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
    .where(and(eq(members.guildId, guildId), inArray(members.userId, [...userIds])))
    .orderBy(asc(members.joinedAt), asc(members.userId))

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
