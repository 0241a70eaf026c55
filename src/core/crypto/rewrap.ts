import type { Db } from '../db/client.ts'
import { statement } from '../db/compiled.ts'
import { asSystem, inSealedGuild } from '../db/scope.ts'
import type { Snowflake } from '../ids.ts'
import type { KeyPlace, KeyRing } from './key-ring.ts'

const GUILDS_MAX = 200
const FIRST: Snowflake = '0'

const nextGuilds = statement<{ readonly guildId: Snowflake }>(`
  select distinct guild_id as "guildId" from guild_keys
  where kek_id = $1::text and wrapped is not null and guild_id > $2::bigint
  order by guild_id limit ${GUILDS_MAX}`)

type Held = Pick<KeyPlace, 'purpose' | 'version'> & { readonly wrapped: Buffer }

const keysUnder = statement<Held>(`
  select purpose, version, wrapped from guild_keys
  where guild_id = $1::bigint and kek_id = $2::text and wrapped is not null for update`)

const replaceKey = statement(`
  update guild_keys set kek_id = $5::text, wrapped = $6::bytea
  where guild_id = $1::bigint and purpose = $2::text and version = $3::integer and kek_id = $4::text
    and wrapped is not null`)

export interface Rewrapped {
  readonly guilds: number
  readonly keys: number
}

/**
 * Wraps what this key of the operator wraps with the active one, while everything runs: a guild at a time, and each
 * is read by whoever has both. The rows that are left are the checkpoint, so a run that was killed is just begun again.
 */
export async function rewrap(db: Db, from: string): Promise<Rewrapped> {
  let [guilds, keys, after] = [0, 0, FIRST]
  for (;;) {
    const found = await asSystem(db, ({ tx }) => nextGuilds(tx, [from, after]))
    for (const { guildId } of found) {
      keys += await rewrapGuild(db, guildId, from)
      guilds += 1
      after = guildId
    }
    if (found.length < GUILDS_MAX) return { guilds, keys }
  }
}

const rewrapGuild = (db: Db, guildId: Snowflake, from: string): Promise<number> =>
  inSealedGuild(db, guildId, async ({ tx }) => {
    const held = await keysUnder(tx, [guildId, from])
    for (const { purpose, version, wrapped } of held) {
      const place = { guildId, purpose, version }
      const fresh = again(db.keyRing, place, { kekId: from, wrapped })
      await replaceKey(tx, [guildId, purpose, version, from, fresh.kekId, fresh.wrapped])
    }
    return held.length
  })

const again = (keyRing: KeyRing, place: KeyPlace, old: Parameters<KeyRing['unwrap']>[1]) =>
  keyRing.wrap(place, keyRing.unwrap(place, old))
