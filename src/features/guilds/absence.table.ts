import { pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { guildId, instant } from '../../core/db/columns.ts'

/**
 * Guilds that we know and Discord no longer lists: nobody tells a bot that it was removed. Written by the sweep
 * that looks, as ct_system, which also takes a guild out again that is back; read by it the next night.
 */
export const guildAbsences = pgTable(
  'guild_absences',
  {
    guildId: guildId(),
    firstMissedAt: instant('first_missed_at').notNull(),
    lastMissedAt: instant('last_missed_at').notNull(),
    /** When the guild's log was told; null while once is not yet twice. */
    toldAt: instant('told_at'),
  },
  (table) => [primaryKey({ columns: [table.guildId] })],
)
