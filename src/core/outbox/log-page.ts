import { Temporal } from '../clock.ts'
import { statement } from '../db/compiled.ts'
import type { GuildScope } from '../db/scope.ts'
import type { Id, Snowflake } from '../ids.ts'
import { payloadOf } from './outbox.ts'

/** An event, and where it stands in the log of its guild. */
export interface LogEntry {
  readonly position: number
  readonly id: Id
  readonly type: string
  readonly version: number
  readonly payload: unknown
  /** Null when time did it. */
  readonly actorId: Snowflake | null
  readonly at: Temporal.Instant
}

interface Row {
  readonly position: number
  readonly id: Id
  readonly type: string
  readonly version: number
  readonly payload: Buffer
  readonly actorId: Snowflake | null
  readonly at: number
}

const pageOf = statement<Row>(`
  select position::float8 as position, id, type, version, payload, actor_id as "actorId",
    (extract(epoch from occurred_at) * 1000)::float8 as at
  from event_log
  where guild_id = $1::bigint and position < $2::bigint and position >= $3::bigint
    and ($4::bigint is null or actor_id = $4::bigint)
  order by position desc limit $5::integer`)

export interface LogPage {
  /** Positions from here on are left out. */
  readonly before: number
  /** So is what stands before this one. */
  readonly from: number
  /** What this one did; null: whoever did it. */
  readonly actorId: Snowflake | null
  readonly limit: number
}

/** A part of a guild's log, the latest first: by its key, and no further back than `from`. */
export async function logPage(
  { tx, guildId, vault }: GuildScope,
  { before, from, actorId, limit }: LogPage,
): Promise<readonly LogEntry[]> {
  const rows = await pageOf(tx, [guildId, before, from, actorId, limit])
  return rows.map(({ id, payload, at, ...row }) => ({
    ...row,
    id,
    payload: JSON.parse(vault.open(payloadOf(id), payload)),
    at: Temporal.Instant.fromEpochMilliseconds(Math.round(at)),
  }))
}

const headOf = statement<{ position: number }>(
  'select position::float8 as position from event_heads where guild_id = $1::bigint',
)

/** The position of the latest event; 0 where nothing happened yet. */
export async function logHead({ tx, guildId }: GuildScope): Promise<number> {
  const [head] = await headOf(tx, [guildId])
  return head?.position ?? 0
}
