import { statement } from '../db/compiled.ts'
import type { SystemScope } from '../db/scope.ts'
import type { Lane } from '../lane.ts'

/** How long something waits is told in seconds, by the database's clock. */
const seconds = (since: string) => `extract(epoch from now() - ${since})::float8`

/** What waits in one lane. */
export interface LaneState {
  readonly lane: Lane
  readonly pending: number
  /** In the hands of a worker. */
  readonly leased: number
  /** The longest that something is due; null when nothing is. */
  readonly lateSeconds: number | null
}

const laneRows = statement<LaneState>(`
  select lane, count(*)::integer as pending,
    count(*) filter (where leased_until > now())::integer as leased,
    ${seconds(`min(available_at) filter (where available_at <= now())`)} as "lateSeconds"
  from outbox where state = 'pending' group by lane order by lane`)

/** The outbox, which the broker only carries: what is nowhere here is nowhere. */
export const lanesOf = ({ tx }: SystemScope) => laneRows(tx, [])

/** «Missing access» and «missing permissions». */
const FORBIDDEN = `array['discord 50001', 'discord 50013']`

const shutOutRows = statement<{ readonly servers: number }>(`
  select count(*)::integer as servers from (
    select distinct on (guild_id) last_error from outbox
    where state <> 'pending' and settled_at > now() - interval '1 day'
      and (message_id is not null or last_error = any (${FORBIDDEN}))
    order by guild_id, settled_at desc
  ) latest where last_error = any (${FORBIDDEN})`)

/** In how many servers the latest that was to be done within a day was not allowed. */
export const shutOut = async ({ tx }: SystemScope) => (await shutOutRows(tx, []))[0]?.servers ?? 0

/** What is appointed, of one kind. */
export interface JobKind {
  readonly kind: string
  readonly due: number
  readonly lateSeconds: number | null
  /** Epoch milliseconds; null when none is appointed. */
  readonly nextAt: number | null
  readonly parked: number
}

const jobRows = statement<JobKind>(`
  select kind, count(*) filter (where state = 'due')::integer as due,
    ${seconds(`min(due_at) filter (where state = 'due' and due_at <= now())`)} as "lateSeconds",
    (extract(epoch from min(due_at) filter (where state = 'due')) * 1000)::float8 as "nextAt",
    count(*) filter (where state = 'parked')::integer as parked
  from scheduled_jobs where state in ('due', 'parked') group by kind order by kind`)

export const jobKinds = ({ tx }: SystemScope) => jobRows(tx, [])

/** A process that concerns all guilds. */
export interface SweepState {
  readonly process: string
  /** Epoch milliseconds. */
  readonly dueAt: number
  readonly isRunning: boolean
  /** In the middle of a round. */
  readonly isUnderWay: boolean
}

const sweepRows = statement<SweepState>(`
  select process, (extract(epoch from due_at) * 1000)::float8 as "dueAt",
    coalesce(leased_until > now(), false) as "isRunning", cursor <> 'null'::jsonb as "isUnderWay"
  from process_checkpoints order by process`)

export const sweepStates = ({ tx }: SystemScope) => sweepRows(tx, [])
