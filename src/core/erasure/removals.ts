import type { Temporal } from '../clock.ts'
import { statement } from '../db/compiled.ts'
import type { SealedScope, SystemScope } from '../db/scope.ts'
import type { Snowflake } from '../ids.ts'

export interface Removal {
  /** `left`: taken back by the sweep that finds it in Discord's list again. */
  readonly reason: 'asked' | 'left'
  readonly askedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant
}

const insertRemoval = statement(`
  insert into guild_removals as r (guild_id, reason, asked_at, due_at)
  values ($1::bigint, $2::text, $3::timestamptz, $4::timestamptz)
  on conflict (guild_id) do update set reason = excluded.reason, asked_at = excluded.asked_at,
    due_at = excluded.due_at
  where excluded.reason = 'asked'`)

/** What somebody asked for stays as it is, unless somebody asks again. */
export async function ask({ tx, guildId }: SealedScope, { reason, askedAt, dueAt }: Removal) {
  await insertRemoval(tx, [guildId, reason, askedAt.toString(), dueAt.toString()])
}

const deleteRemoval = statement(
  `delete from guild_removals r where guild_id = $1::bigint and not exists (
    select from guild_keys k where k.guild_id = r.guild_id and k.state = 'closing') returning guild_id`,
)

/** False when there is none. */
export const cancel = async ({ tx, guildId }: SealedScope) =>
  (await deleteRemoval(tx, [guildId])).length === 1

const dueRows = statement<{ readonly guildId: Snowflake }>(`
  select guild_id as "guildId" from guild_removals where due_at <= $1::timestamptz
  order by due_at limit $2::integer`)

/** Whose time has come, the longest waiting first. */
export const due = async (
  { tx }: SystemScope,
  { now, limit }: { readonly now: Temporal.Instant; readonly limit: number },
) => (await dueRows(tx, [now.toString(), limit])).map(({ guildId }) => guildId)
