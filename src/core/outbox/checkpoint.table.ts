import { bigint, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from '../db/columns.ts'

/**
 * How far a process that concerns all guilds has come. Written and read by sweeps as ct_system, the cursor in one
 * transaction with what its batch did; one row for each sweep, for ever.
 */
export const processCheckpoints = pgTable('process_checkpoints', {
  process: text('process').primaryKey(),
  /** Where the next batch begins; null between two runs. */
  cursor: jsonb('cursor'),
  /** When the next run may begin. By the clock of the app. */
  dueAt: instant('due_at').notNull(),
  /** By the database's clock. */
  leasedUntil: instant('leased_until'),
  /** Counts leases: a twin that was paused commits no batch. */
  fence: bigint('fence', { mode: 'number' }).notNull().default(0),
  updatedAt: instant('updated_at').notNull(),
})
