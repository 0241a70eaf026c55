import { integer, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { guildId, instant, snowflake } from '../../core/db/columns.ts'

/**
 * The one pinned message of a guild. Written by the flows and effects of the board, read by every click on it. A
 * guild without a channel for it has no row.
 */
export const boards = pgTable(
  'boards',
  {
    guildId: guildId(),
    channelId: snowflake('channel_id').notNull(),
    /** Null while it is being posted. */
    messageId: snowflake('message_id'),
    postedAt: instant('posted_at'),
    /** Counts what was shown: a click on an older one asks for a refresh. */
    revision: integer('revision').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.guildId] })],
)
