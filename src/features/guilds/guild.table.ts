import { boolean, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { bytes, guildId, instant, snowflake, version } from '../../core/db/columns.ts'
import type { Policy } from './guild.ts'

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
    /** The name of the server, for the bot's DM, where several of them meet; null until Discord told it. */
    name: bytes('name'),
    /** Where the board is pinned; null while there is none. */
    boardChannelId: snowflake('board_channel_id'),
    /** Who has this role manages chores, beside those who manage the server. */
    managerRoleId: snowflake('manager_role_id'),
    /** When a day of the guild begins, in minutes after its midnight: the night before belongs to yesterday. */
    dayStartMinutes: smallint('day_start_minutes').notNull().default(0),
    /** Between these, in minutes after midnight, nobody is reminded; both null: there are no quiet hours. */
    quietFromMinutes: smallint('quiet_from_minutes'),
    quietUntilMinutes: smallint('quiet_until_minutes'),
    /** Who may add, edit and delete chores. */
    adding: text('adding').$type<Policy>().notNull().default('everyone'),
    /** Who may finish a chore that is somebody's: everyone, or only that one and managers. */
    completing: text('completing').$type<Policy>().notNull().default('everyone'),
    /** While the guild rests, nothing is called out and nothing is missed: from then, until then or until somebody ends it. */
    pausedFrom: instant('paused_from'),
    pausedUntil: instant('paused_until'),
    createdAt: instant('created_at').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.guildId] })],
)
