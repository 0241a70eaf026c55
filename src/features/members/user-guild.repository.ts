import { and, desc, eq, gt } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import type { UserScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { userGuilds } from './member.table.ts'

/** The guilds in which a person was seen since then, where they were seen last first. */
export async function seenIn(
  { tx, userId }: UserScope,
  { since, limit }: { readonly since: Temporal.Instant; readonly limit: number },
): Promise<readonly Snowflake[]> {
  const rows = await tx
    .select({ guildId: userGuilds.guildId })
    .from(userGuilds)
    .where(and(eq(userGuilds.userId, userId), gt(userGuilds.lastSeenAt, since)))
    .orderBy(desc(userGuilds.lastSeenAt), desc(userGuilds.guildId))
    .limit(limit)
  return rows.map(({ guildId }) => guildId)
}

/** Whether this one is among them, however many there are. */
export async function isSeenIn(
  { tx, userId }: UserScope,
  { guildId, since }: { readonly guildId: Snowflake; readonly since: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx
    .select({ guildId: userGuilds.guildId })
    .from(userGuilds)
    .where(
      and(
        eq(userGuilds.userId, userId),
        eq(userGuilds.guildId, guildId),
        gt(userGuilds.lastSeenAt, since),
      ),
    )
  return rows.length > 0
}
