import type { Temporal } from '../clock.ts'
import { statement } from '../db/compiled.ts'
import type { GuildScope, SystemScope } from '../db/scope.ts'
import type { Id, Snowflake } from '../ids.ts'
import { LEASE_SECONDS } from './lease.ts'

export interface Appointment {
  readonly id: Id
  readonly kind: string
  /** One job of a kind under one key, however often it is asked for. */
  readonly key: string
  readonly subjectId: Id
  readonly dueAt: Temporal.Instant
  readonly at: Temporal.Instant
  readonly correlationId: string | null
}

const insertJob = statement(`
  insert into scheduled_jobs (guild_id, id, kind, job_key, subject_id, due_at, correlation_id, created_at)
  values ($1::bigint, $2::uuid, $3::text, $4::text, $5::uuid, $6::timestamptz, $7::text, $8::timestamptz)
  on conflict (guild_id, kind, job_key) do nothing`)

/** Appoints a time, in the transaction of what it is about. Whether it is still wanted is asked when it is due. */
export async function schedule(
  { tx, guildId }: GuildScope,
  { id, kind, key, subjectId, dueAt, at, correlationId }: Appointment,
) {
  const when = [dueAt.toString(), correlationId, at.toString()]
  await insertJob(tx, [guildId, id, kind, key, subjectId, ...when])
}

/** A job that is due, and that one scheduler has. */
export interface DueJob {
  readonly guildId: Snowflake
  readonly id: Id
  readonly kind: string
  readonly key: string
  readonly subjectId: Id
  /** Epoch milliseconds. */
  readonly dueAt: number
  readonly fence: number
  /** With this one. */
  readonly attempts: number
  readonly correlationId: string | null
}

const claimJobs = statement<DueJob>(`
  with due as (
    select guild_id, id from scheduled_jobs
    where state = 'due' and due_at <= $1::timestamptz and (leased_until is null or leased_until < now())
    order by due_at limit $2::integer
    for update skip locked
  )
  update scheduled_jobs set fence = fence + 1, attempts = attempts + 1,
    leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
  from due where scheduled_jobs.guild_id = due.guild_id and scheduled_jobs.id = due.id
  returning scheduled_jobs.guild_id as "guildId", scheduled_jobs.id, kind, job_key as key, subject_id as "subjectId",
    fence::float8 as fence, attempts, correlation_id as "correlationId",
    (extract(epoch from due_at) * 1000)::float8 as "dueAt"`)

/** What is due by now, the longest waiting first. */
export async function claimDue(
  { tx }: SystemScope,
  { now, limit }: { readonly now: Temporal.Instant; readonly limit: number },
): Promise<readonly DueJob[]> {
  const rows = await claimJobs(tx, [now.toString(), limit])
  return rows.toSorted((a, b) => a.dueAt - b.dueAt)
}

const parkedUnder = statement(`
  select 1 from scheduled_jobs
  where guild_id = $1::bigint and kind = any ($2::text[]) and job_key between $3::text and $4::text
    and state = 'parked' limit 1`)

interface Keys {
  readonly kinds: readonly string[]
  readonly from: string
  readonly to: string
}

/** Whether a job of these kinds, under one of these keys, is one that nothing but an operator moves any more. */
export async function isParked({ tx, guildId }: GuildScope, { kinds, from, to }: Keys) {
  return (await parkedUnder(tx, [guildId, `{${kinds}}`, from, to])).length > 0
}

const putOffJob = statement(`
  update scheduled_jobs set leased_until = now() + make_interval(secs => $4::float8),
    attempts = attempts - $5::integer, last_error = $6::text
  where guild_id = $1::bigint and id = $2::uuid and fence = $3::bigint and state = 'due' returning id`)

export interface PutOff {
  readonly afterMs: number
  readonly reason: string
  readonly countsAttempt: boolean
}

/** For another attempt, then: as if its lease lasted until then. False when another scheduler has it by now. */
export async function putOff(
  { tx }: SystemScope,
  { guildId, id, fence }: DueJob,
  { afterMs, reason, countsAttempt }: PutOff,
): Promise<boolean> {
  const of = [guildId, id, fence, afterMs / 1000, countsAttempt ? 0 : 1, reason]
  return (await putOffJob(tx, of)).length === 1
}

const settleJob = statement(`
  update scheduled_jobs set state = $4::text, settled_at = $5::timestamptz, leased_until = null,
    last_error = $6::text
  where guild_id = $1::bigint and id = $2::uuid and fence = $3::bigint and state = 'due' returning id`)

export interface JobEnd {
  readonly state: 'fired' | 'dropped' | 'parked'
  readonly at: Temporal.Instant
  readonly error?: string
}

/** In the transaction of what the job does, so both happen or neither. False when another scheduler has it by now. */
export async function end(
  { tx }: GuildScope | SystemScope,
  { guildId, id, fence }: DueJob,
  { state, at, error }: JobEnd,
): Promise<boolean> {
  const rows = await settleJob(tx, [guildId, id, fence, state, at.toString(), error ?? null])
  return rows.length === 1
}
