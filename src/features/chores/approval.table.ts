import { sql } from 'drizzle-orm'
import { check, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytes, guildId, id, instant, snowflake, version } from '../../core/db/columns.ts'
import type { AskedOf } from '../model/index.ts'

/**
 * What was asked and said of a completion since somebody said that it is done. Written by the consumer that asks, by
 * whoever answers and by the job that does when nobody answered; read by the buttons and the messages that ask. One
 * whose completion was taken back stays, so that a button on it can say so.
 */
export const approvals = pgTable(
  'approvals',
  {
    guildId: guildId(),
    completionId: id('completion_id'),
    /** Who was asked, and since when; null: nobody had to be. */
    asks: text('asks').$type<AskedOf>(),
    askedAt: instant('asked_at'),
    /** With `approvedAt` and nobody: nobody said otherwise in time. Likewise of what is settled. */
    approvedBy: snowflake('approved_by'),
    approvedAt: instant('approved_at'),
    disputedBy: snowflake('disputed_by'),
    disputedAt: instant('disputed_at'),
    /** It counts all the same. */
    settledBy: snowflake('settled_by'),
    settledAt: instant('settled_at'),
    /** It does not count: its completion was taken back. */
    declinedBy: snowflake('declined_by'),
    declinedAt: instant('declined_at'),
    /** Of who disputed it, or else of who declined it. */
    reason: bytes('reason'),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.completionId] }),
    check('approvals_asks', sql`${table.asks} in ('manager', 'member')`),
  ],
)
