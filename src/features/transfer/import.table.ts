import { sql } from 'drizzle-orm'
import { check, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytes, guildId, id, instant, snowflake } from '../../core/db/columns.ts'
import { IMPORT_STATES, type ImportState, type Made } from './import.ts'

/**
 * Files of chores that somebody looks at before they are imported, and those that were, for as long as that can be
 * taken back. Written by the effect that reads a file, by the buttons of its card and by the jobs that import it and
 * take it back; one takes it away after a day. Mostly a guild has none, and never more than a few.
 */
export const imports = pgTable(
  'imports',
  {
    guildId: guildId(),
    id: id(),
    askedBy: snowflake('asked_by').notNull(),
    createdAt: instant('created_at').notNull(),
    state: text('state').$type<ImportState>().notNull(),
    choreCount: integer('chore_count').notNull(),
    batchCount: integer('batch_count').notNull(),
    /** Who pressed last, and how they are told of it, a sealed document; null: nobody pressed yet. */
    told: bytes('told'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.id] }),
    check(
      'imports_state',
      sql`${table.state} in (${sql.raw(IMPORT_STATES.map((state) => `'${state}'`).join(', '))})`,
    ),
  ],
)

/** The chores of such a file, as many together as one transaction makes. Written and read with it. */
export const importBatches = pgTable(
  'import_batches',
  {
    guildId: guildId(),
    importId: id('import_id'),
    position: integer('position').notNull(),
    /** A sealed document. */
    chores: bytes('chores').notNull(),
    /** What came of them: ids and no words; null: nothing yet, or nothing any more. */
    made: jsonb('made').$type<Made>(),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.importId, table.position] })],
)
