import { pgTable } from 'drizzle-orm/pg-core'
import { bytes, instant } from '../db/columns.ts'

/**
 * Guilds whose keys were destroyed, by the hash of their id, for ever. Written with the destruction; a backup takes
 * them along, and a restore of an older one does the same again to whoever is here.
 */
export const guildTombstones = pgTable('guild_tombstones', {
  guildHash: bytes('guild_hash').primaryKey(),
  /** By the database's clock, as the birth of keys is: keys that were made later are those of who came back. */
  erasedAt: instant('erased_at').notNull(),
})
