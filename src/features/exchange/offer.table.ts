import { sql } from 'drizzle-orm'
import { check, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { guildId, id, instant, snowflake, version } from '../../core/db/columns.ts'
import type { Id } from '../../core/ids.ts'
import type { OfferStatus } from './offer.ts'

/**
 * Turns that members offer each other. Written by hand-over and swap flows and by the job that ends one nobody answered;
 * read by those who answer. Of one turn at most one offer is open, so as many are as there are turns, at the very most.
 */
export const offers = pgTable(
  'offers',
  {
    guildId: guildId(),
    id: id(),
    choreId: id('chore_id'),
    /** A turn that is taken away again takes no offer with it: who answers that is told so. */
    occurrenceId: id('occurrence_id'),
    offeredBy: snowflake('offered_by').notNull(),
    toId: snowflake('to_id'),
    forId: uuid('for_id').$type<Id>(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    status: text('status').$type<OfferStatus>().notNull(),
    endedBy: snowflake('ended_by'),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.id] }),
    uniqueIndex('offers_one_open')
      .on(table.guildId, table.occurrenceId)
      .where(sql`${table.status} = 'open'`),
    check(
      'offers_status',
      sql`${table.status} in ('open', 'accepted', 'declined', 'withdrawn', 'expired')`,
    ),
  ],
)
