import { pgTable, primaryKey, unique } from 'drizzle-orm/pg-core'
import { bytes, guildId, id, instant, version } from '../../core/db/columns.ts'

/** A branch of the tree: kitchen, garden, moderation. Written by area flows, read by every list of chores. */
export const areas = pgTable(
  'areas',
  {
    guildId: guildId(),
    id: id(),
    name: bytes('name').notNull(),
    nameIndex: bytes('name_index').notNull(),
    createdAt: instant('created_at').notNull(),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.id] }),
    unique().on(table.guildId, table.nameIndex),
  ],
)
