import type { Temporal } from '../clock.ts'
import { statement } from '../db/compiled.ts'
import type { SystemScope } from '../db/scope.ts'
import type { Snowflake } from '../ids.ts'
import type { Lane } from '../lane.ts'
import type { Pointer } from '../messaging/transport.ts'
import { LEASE_SECONDS } from './lease.ts'
import type { OutboxState } from './outbox.table.ts'

// The life of an outbox row after its transaction, as ct_system. Leases are by the database's clock, which all
// replicas share; what is due is judged by the clock of the app, which may be a virtual one.

export interface Claim {
  readonly lane: Lane
  readonly limit: number
  /** So that a guild with thousands of rows does not hold up the others. */
  readonly perGuild: number
  /** The guild after which to begin: the last of the claim before. */
  readonly after: Snowflake
  readonly now: Temporal.Instant
}

/** Of this lane, due, and in nobody's hands. */
const FREE = `o.state = 'pending' and o.lane = $1::smallint and o.available_at <= $3::timestamptz
  and (o.relayed_until is null or o.relayed_until < now()) and (o.leased_until is null or o.leased_until < now())`

/** Hops from guild to guild over the index, so the number of rows of one guild costs the others nothing. */
const claimRows = statement<Pointer>(`
  with recursive turn (guild_id) as (
    (select o.guild_id from outbox o
      where ${FREE} and o.guild_id > $2::bigint
      order by o.guild_id limit 1)
    union all
    select (select o.guild_id from outbox o
      where ${FREE} and o.guild_id > turn.guild_id
      order by o.guild_id limit 1)
    from turn where turn.guild_id is not null
  ), picked as (
    select found.guild_id, found.id
    from (select guild_id from turn where guild_id is not null limit 1000) guild
    cross join lateral (
      select o.guild_id, o.id from outbox o
      where ${FREE} and o.guild_id = guild.guild_id
      order by o.available_at limit $4::integer
      for update skip locked
    ) found
    limit $5::integer
  )
  update outbox set relayed_until = now() + make_interval(secs => ${LEASE_SECONDS})
  from picked where outbox.guild_id = picked.guild_id and outbox.id = picked.id
  returning outbox.guild_id as "guildId", outbox.id, outbox.kind, outbox.lane`)

/** Rows that nobody has, a few of each guild in turn; ascending by guild. */
export async function claim(
  { tx }: SystemScope,
  { lane, limit, perGuild, after, now }: Claim,
): Promise<readonly Pointer[]> {
  const rows = await claimRows(tx, [lane, after, now.toString(), perGuild, limit])
  return rows.toSorted((a, b) => (BigInt(a.guildId) < BigInt(b.guildId) ? -1 : 1))
}

/** Of these rows: the relay may hand them over again at once. */
const unclaimRows = statement(`
  update outbox set relayed_until = null
  from unnest($1::bigint[], $2::uuid[]) as given (guild_id, id)
  where outbox.guild_id = given.guild_id and outbox.id = given.id and relayed_until is not null`)

export async function unclaim({ tx }: SystemScope, pointers: readonly Pointer[]) {
  const guilds = `{${pointers.map(({ guildId }) => guildId)}}`
  await unclaimRows(tx, [guilds, `{${pointers.map(({ id }) => id)}}`])
}

/** A row that one runner has. */
export interface Lease extends Pointer {
  readonly fence: number
  /** With this one. */
  readonly attempts: number
  readonly effectKey: string
  readonly correlationId: string | null
  readonly availableAt: number
  readonly expiresAt: number | null
  /** When something was first sent that may have arrived, and where; null until then. */
  readonly firstTriedAt: number | null
  readonly channelId: Snowflake | null
}

/** Epoch milliseconds: a lease never leaves the worker, so a number is enough. */
const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`

/** By the clock of the runner, which may be a little behind that of the relay that handed it over. */
const DUE = `available_at <= $3::timestamptz + interval '2 seconds'`

const leaseRow = statement<Omit<Lease, 'guildId' | 'id'>>(`
  with row as (
    select guild_id, id, first_tried_at from outbox
    where guild_id = $1::bigint and id = $2::uuid and state = 'pending' and ${DUE}
      and (leased_until is null or ($4::boolean and leased_until < now()))
    for update skip locked
  )
  update outbox set fence = fence + 1, attempts = attempts + 1, relayed_until = null,
    leased_until = now() + make_interval(secs => ${LEASE_SECONDS}),
    first_tried_at = coalesce(row.first_tried_at, $3::timestamptz)
  from row where outbox.guild_id = row.guild_id and outbox.id = row.id
  returning fence::float8 as fence, attempts, kind, lane, effect_key as "effectKey",
    correlation_id as "correlationId", ${ms('available_at')} as "availableAt",
    channel_id as "channelId", ${ms('expires_at')} as "expiresAt", ${ms('row.first_tried_at')} as "firstTriedAt"`)

const stateOf = statement<{ readonly abandoned: boolean }>(`
  select leased_until is not null and leased_until < now() as abandoned from outbox
  where guild_id = $1::bigint and id = $2::uuid and state = 'pending' and ${DUE}`)

export interface Take {
  readonly now: Temporal.Instant
  /** Also one whose last runner never said what became of it: perhaps it kills whoever carries it out. */
  readonly abandoned: boolean
}

/** Counts the attempt before anything is done. 'abandoned' when it is to be taken with care. */
export async function lease(
  { tx }: SystemScope,
  pointer: Pointer,
  { now, abandoned }: Take,
): Promise<Lease | 'abandoned' | undefined> {
  const key = [pointer.guildId, pointer.id, now.toString()]
  const [row] = await leaseRow(tx, [...key, abandoned])
  if (row) return { ...row, guildId: pointer.guildId, id: pointer.id }
  const [found] = await stateOf(tx, key)
  return found?.abandoned ? 'abandoned' : undefined
}

export interface Settlement {
  readonly state: Exclude<OutboxState, 'pending'>
  readonly at: Temporal.Instant
  readonly error?: string | undefined
  readonly channelId?: Snowflake | undefined
  readonly messageId?: Snowflake | undefined
}

const settleRow = statement(`
  update outbox set state = $4::text, settled_at = $5::timestamptz, last_error = $6::text,
    channel_id = $7::bigint, message_id = $8::bigint, leased_until = null, relayed_until = null
  where guild_id = $1::bigint and id = $2::uuid and fence = $3::bigint and state = 'pending' returning id`)

/** False when somebody else has it by now: their word counts. */
export async function settle(
  { tx }: SystemScope,
  { guildId, id, fence }: Lease,
  { state, at, error, channelId, messageId }: Settlement,
): Promise<boolean> {
  const how = [state, at.toString(), error ?? null, channelId ?? null, messageId ?? null]
  const rows = await settleRow(tx, [guildId, id, fence, ...how])
  return rows.length === 1
}

export interface GiveBack {
  readonly availableAt: Temporal.Instant
  readonly reason: string
  readonly countsAttempt: boolean
  /** Where something was sent that may have arrived. */
  readonly channelId?: Snowflake | undefined
  /** True when nothing was sent, so that there is nothing to look for either. */
  readonly untried?: boolean | undefined
}

const giveBackRow = statement(`
  update outbox set available_at = $4::timestamptz, last_error = $5::text, leased_until = null,
    relayed_until = null, attempts = attempts - $6::smallint,
    channel_id = case when $8::boolean then null else coalesce($7::bigint, channel_id) end,
    first_tried_at = case when $8::boolean then null else first_tried_at end
  where guild_id = $1::bigint and id = $2::uuid and fence = $3::bigint and state = 'pending' returning id`)

/** For another attempt, then. False when somebody else has it by now. */
export async function giveBack(
  { tx }: SystemScope,
  { guildId, id, fence, firstTriedAt }: Lease,
  { availableAt, reason, countsAttempt, channelId, untried = false }: GiveBack,
): Promise<boolean> {
  const isUntried = untried && firstTriedAt === null
  const how = [availableAt.toString(), reason, countsAttempt ? 0 : 1, channelId ?? null, isUntried]
  const rows = await giveBackRow(tx, [guildId, id, fence, ...how])
  return rows.length === 1
}

const COUNTED_MAX = 10_000

const countRows = statement<{ readonly pending: number; readonly parked: number }>(`
  select (select count(*)::integer from (select from outbox where state = 'pending' limit ${COUNTED_MAX}) p) as pending,
    (select count(*)::integer from (select from outbox where state = 'parked' limit ${COUNTED_MAX}) q) as parked`)

/** How many rows wait, and how many wait for an operator; each counted to 10,000. */
export async function backlog({ tx }: SystemScope) {
  const [row] = await countRows(tx, [])
  return row ?? { pending: 0, parked: 0 }
}
