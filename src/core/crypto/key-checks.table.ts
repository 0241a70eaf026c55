import { sql } from 'drizzle-orm'
import { pgTable, text } from 'drizzle-orm/pg-core'
import { bytes, instant } from '../db/columns.ts'

/** One sealed constant per key of the operator. Written once, read at every start: a wrong key is refused. */
export const keyChecks = pgTable('key_checks', {
  kekId: text('kek_id').primaryKey(),
  sealed: bytes('sealed').notNull(),
  createdAt: instant('created_at').notNull().default(sql`now()`),
})
