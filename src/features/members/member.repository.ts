import { sql } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { members, userGuilds } from './member.table.ts'

/** «Last seen» is kept to the day: finer would be a write on every click. */
const SEEN_HOURS = 24

/** Remembers that these people take part: they acted, or were given a chore. */
export async function remember(
  { tx, guildId }: GuildScope,
  userIds: readonly Snowflake[],
  at: Temporal.Instant,
) {
  const people = [...new Set(userIds)]
  const seen = at.subtract({ hours: SEEN_HOURS }).toString()
  await Promise.all([
    tx
      .insert(members)
      .values(people.map((userId) => ({ guildId, userId, joinedAt: at })))
      .onConflictDoNothing(),
    tx
      .insert(userGuilds)
      .values(people.map((userId) => ({ guildId, userId, lastSeenAt: at })))
      .onConflictDoUpdate({
        target: [userGuilds.userId, userGuilds.guildId],
        set: { lastSeenAt: at },
        setWhere: sql`${userGuilds.lastSeenAt} < ${seen}::timestamptz`,
      }),
  ])
}
