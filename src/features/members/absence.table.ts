import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { check, date, index, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { bytes, guildId, id, instant, snowflake, version } from '../../core/db/columns.ts'

/** As the index has it: what has no end is over last. */
export const lastDay = (to: SQLWrapper): SQL => sql`coalesce(${to}, 'infinity'::date)`

/**
 * When members are not there. Written by `/away` and by the job that ends one, read by whoever gives turns or calls
 * somebody, the board and lists. One that is over stays: how much somebody bears depends on when they were there.
 */
export const absences = pgTable(
  'absences',
  {
    guildId: guildId(),
    id: id(),
    userId: snowflake('user_id').notNull(),
    /** The days are those of the guild, whatever its zone is. */
    from: date('from_day').notNull(),
    to: date('to_day'),
    note: bytes('note'),
    createdBy: snowflake('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.id] }),
    index('absences_until').on(table.guildId, lastDay(table.to)),
    check('absences_days', sql`${table.from} <= ${table.to}`),
  ],
)
