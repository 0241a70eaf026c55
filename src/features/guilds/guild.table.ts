import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { guildId, instant, version } from '../../core/db/columns.ts'

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
    createdAt: instant('created_at').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.guildId] })],
)
