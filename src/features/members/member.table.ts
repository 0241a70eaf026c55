import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { guildId, instant, snowflake } from '../../core/db/columns.ts'

/** Who takes part, by an act or by being assigned; nobody else is stored. Written by flows, read by cards and by whoever gives turns. */
export const members = pgTable(
  'members',
  {
    guildId: guildId(),
    userId: snowflake('user_id').notNull(),
    joinedAt: instant('joined_at').notNull(),
    /** Of Discord, as they were last seen in a signed payload or by the worker; null: nobody has said them yet. */
    roleIds: snowflake('role_ids').array(),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.userId] })],
)

/**
 * Which guilds a member takes part in: the one table that is not guild-first, because it answers a question
 * from outside any guild. Written with `members`, read in the bot's DM and by the dashboard.
 */
export const userGuilds = pgTable(
  'user_guilds',
  {
    userId: snowflake('user_id').notNull(),
    guildId: guildId(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.guildId] }),
    index('user_guilds_guild').on(table.guildId),
  ],
)
