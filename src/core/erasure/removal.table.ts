import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { guildId, instant } from '../db/columns.ts'

/**
 * Guilds that are to be erased, and when. Written by an operator, and by the sweep that finds guilds which the bot
 * was removed from; read by the sweep that erases, and gone with the guild's last row. Healthy: nothing long due.
 */
export const guildRemovals = pgTable(
  'guild_removals',
  {
    guildId: guildId(),
    reason: text('reason').$type<'asked' | 'left'>().notNull(),
    askedAt: instant('asked_at').notNull(),
    dueAt: instant('due_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId] }),
    check('guild_removals_reason', sql`${table.reason} in ('asked', 'left')`),
    index('guild_removals_due').on(table.dueAt),
  ],
)
