import { sql } from 'drizzle-orm'
import { boolean, check, pgTable, uuid } from 'drizzle-orm/pg-core'
import { instant, snowflake } from './columns.ts'

/**
 * One row: whose database this is. Written by the first process that starts on it, and by `choresctl deployment
 * claim`; read at every start. A restore gives it another id, because a copy is another deployment.
 */
export const deployment = pgTable(
  'deployment',
  {
    one: boolean('one').primaryKey().default(true),
    applicationId: snowflake('application_id').notNull(),
    id: uuid('id').notNull().default(sql`gen_random_uuid()`),
    claimedAt: instant('claimed_at').notNull().default(sql`now()`),
  },
  (table) => [check('deployment_one', sql`${table.one}`)],
)
