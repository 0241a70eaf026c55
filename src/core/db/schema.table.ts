import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Which migrations were applied. Written by `choresctl migrate`, read at every start. */
export const schemaMigrations = pgTable('schema_migrations', {
  position: integer('position').primaryKey(),
  tag: text('tag').notNull(),
  hash: text('hash').notNull(),
  appliedAt: instant('applied_at').notNull().default(sql`now()`),
})

/**
 * One row: the lowest number of migrations that a build must know to work on this schema. A migration
 * that takes something away raises it; builds from before then refuse to start instead of failing later.
 */
export const schemaCompatibility = pgTable(
  'schema_compatibility',
  { one: boolean('one').primaryKey().default(true), needs: integer('needs').notNull() },
  (table) => [check('schema_compatibility_one', sql`${table.one}`)],
)
