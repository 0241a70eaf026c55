import type { Temporal } from '../clock.ts'
import { statement } from '../db/compiled.ts'
import type { SystemScope } from '../db/scope.ts'
import { LEASE_SECONDS } from './lease.ts'

/** A run of a process that one worker has. */
export interface Run {
  readonly process: string
  readonly fence: number
  /** Where the next batch begins; null at the beginning. */
  readonly cursor: unknown
}

const beginRun = statement<Omit<Run, 'process'>>(`
  insert into process_checkpoints as p (process, due_at, updated_at, fence, leased_until)
  values ($1::text, $2::timestamptz, $2::timestamptz, 1, now() + make_interval(secs => ${LEASE_SECONDS}))
  on conflict (process) do update set fence = p.fence + 1,
    leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
  where p.due_at <= $2::timestamptz and (p.leased_until is null or p.leased_until < now())
  returning fence::float8 as fence, cursor`)

/** The run of this process if it is due and nobody has it; where it was left off, when somebody died over it. */
export async function begin(
  { tx }: SystemScope,
  { process, now }: { readonly process: string; readonly now: Temporal.Instant },
): Promise<Run | undefined> {
  const [row] = await beginRun(tx, [process, now.toString()])
  return row && { ...row, process }
}

const saveCursor = statement(`
  update process_checkpoints set cursor = $3::text::jsonb, updated_at = $4::timestamptz,
    due_at = coalesce($5::timestamptz, due_at),
    leased_until = case when $5::timestamptz is null then now() + make_interval(secs => ${LEASE_SECONDS}) end
  where process = $1::text and fence = $2::bigint returning process`)

export interface Progress {
  readonly cursor: unknown
  readonly now: Temporal.Instant
  /** Set at the end of the run: when the next one begins. */
  readonly dueAt?: Temporal.Instant
}

/** In the transaction of the batch. False when another worker has the run by now: then the batch must not commit. */
export async function save(
  { tx }: SystemScope,
  { process, fence }: Run,
  { cursor, now, dueAt }: Progress,
): Promise<boolean> {
  const where = JSON.stringify(cursor ?? null)
  const when = [now.toString(), dueAt?.toString() ?? null]
  const rows = await saveCursor(tx, [process, fence, where, ...when])
  return rows.length === 1
}
