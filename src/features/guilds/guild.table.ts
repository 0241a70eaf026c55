import { boolean, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { guildId, instant, snowflake, version } from '../../core/db/columns.ts'

/**
 * How a guild lives: its zone and language. Written on a guild's first change and by its settings, read by
 * every interaction. A guild without a row lives on the defaults of `guild.ts`.
 */
export const guilds = pgTable(
  'guilds',
  {
    guildId: guildId(),
    zone: text('zone').notNull(),
    locale: text('locale').notNull(),
    /** Where the bot speaks to everyone; null while nobody chose a channel, and then it does not. */
    channelId: snowflake('channel_id'),
    /** The channel before, when Discord refused it: for the manager who wonders. */
    closedChannelId: snowflake('closed_channel_id'),
    announcesCompletions: boolean('announces_completions').notNull().default(false),
    /** Whether a chore that is due is called out in the channel. */
    reminds: boolean('reminds').notNull().default(true),
    createdAt: instant('created_at').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.guildId] })],
)
