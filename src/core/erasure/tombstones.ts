import { createHash } from 'node:crypto'
import { lengthPrefixed } from '../crypto/aead.ts'
import { statement } from '../db/compiled.ts'
import type { SealedScope } from '../db/scope.ts'
import type { Snowflake } from '../ids.ts'

export const guildHash = (guildId: Snowflake): Buffer =>
  createHash('sha256')
    .update(lengthPrefixed(['ct1', 'guild_tombstones', guildId]))
    .digest()

const putUp = statement(`
  insert into guild_tombstones as t (guild_hash, erased_at) values ($1::bytea, clock_timestamp())
  on conflict (guild_hash) do update set erased_at = excluded.erased_at`)

const emptyKeys = statement<{ readonly version: number }>(`
  update guild_keys set state = 'closing', wrapped = null
  where guild_id = $1::bigint and state = 'active' returning version`)

const emptied = statement(
  `select from guild_keys where guild_id = $1::bigint and state = 'closing' limit 1`,
)

/**
 * Destroys every key of the guild, and says so for ever, in one transaction: from its COMMIT on nobody reads a text of
 * it any more. False for a guild that has no keys, so no text either.
 */
export async function shred({ tx, guildId }: SealedScope): Promise<boolean> {
  const destroyed = await emptyKeys(tx, [guildId])
  if (destroyed.length === 0) return (await emptied(tx, [guildId])).length > 0
  await putUp(tx, [guildHash(guildId)])
  return true
}

const anyKeys = statement(`select from guild_keys where guild_id = $1::bigint limit 1`)

/** Whether the guild keeps something here, or is just being erased. */
export const hasKeys = async ({ tx, guildId }: SealedScope): Promise<boolean> =>
  (await anyKeys(tx, [guildId])).length > 0

const found = statement<{ readonly erasedAt: string }>(`
  select to_char(erased_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "erasedAt"
  from guild_tombstones where guild_hash = $1::bytea`)

/** When the guild was erased; undefined: never. */
export const erasedAt = async ({ tx, guildId }: SealedScope): Promise<string | undefined> =>
  (await found(tx, [guildHash(guildId)]))[0]?.erasedAt
