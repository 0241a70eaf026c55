import { sql } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import { compile } from '../../core/db/compiled.ts'
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
  const before = at.subtract({ hours: SEEN_HOURS }).toString()
  await Promise.all(
    [...new Set(userIds)].flatMap((userId) => [
      join(tx, { guildId, userId, at }),
      see(tx, { guildId, userId, at, before }),
    ]),
  )
}

interface Seen {
  readonly guildId: Snowflake
  readonly userId: Snowflake
  readonly at: Temporal.Instant
}

const join = compile<Seen>()((on, given) =>
  on
    .insert(members)
    .values({ guildId: given('guildId'), userId: given('userId'), joinedAt: given('at') })
    .onConflictDoNothing(),
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
