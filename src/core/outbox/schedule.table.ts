import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { guildId, id, instant } from '../db/columns.ts'

export const JOB_STATES = ['due', 'fired', 'dropped', 'parked'] as const
export type JobState = (typeof JOB_STATES)[number]

/**
 * What happens at a time. Written by flows, in the transaction of what it is about; claimed by the scheduler as
 * ct_system and fired in one transaction with what follows; pruned 7 days after. Healthy: nothing due
 * for more than a few seconds.
 */
export const scheduledJobs = pgTable(
  'scheduled_jobs',
  {
    guildId: guildId(),
    id: id(),
    kind: text('kind').notNull(),
    /** One job of a kind under one key, however often it is asked for. */
    jobKey: text('job_key').notNull(),
    /** What it is about: whether that still wants it is asked when it is due. */
    subjectId: id('subject_id'),
    dueAt: instant('due_at').notNull(),
    state: text('state').$type<JobState>().notNull().default('due'),
    /** By the database's clock. */
    leasedUntil: instant('leased_until'),
    fence: bigint('fence', { mode: 'number' }).notNull().default(0),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    settledAt: instant('settled_at'),
    correlationId: text('correlation_id'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.id] }),
    unique('scheduled_jobs_key').on(table.guildId, table.kind, table.jobKey),
    check('scheduled_jobs_state', sql`state in ('due', 'fired', 'dropped', 'parked')`),
    index('scheduled_jobs_due').on(table.dueAt).where(sql`state = 'due'`),
    index('scheduled_jobs_settled').on(table.settledAt).where(sql`state <> 'due'`),
  ],
)
