import { pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { instant, snowflake } from '../db/columns.ts'

/**
 * The commands that Discord knows of us, for mentions of them. Written as ct_system by whoever registers or reads
 * them, read by every text that mentions a command; some twenty rows.
 */
export const commandRegistry = pgTable(
  'command_registry',
  {
    /** `global`, or the guild for which it is registered. */
    scope: text('scope').notNull(),
    /** Discord's number of its kind: slash, user menu, message menu. */
    type: smallint('type').notNull(),
    /** The default name. */
    name: text('name').notNull(),
    id: snowflake('id').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.type, table.name] })],
)
