import { randomBytes } from 'node:crypto'
import type { Db } from '../db/client.ts'
import { statement } from '../db/compiled.ts'
import { inSealedGuild, type SealedScope, type SystemScope } from '../db/scope.ts'
import type { Snowflake } from '../ids.ts'

const KEY_BYTES = 32

const thisMoment = statement<{ readonly now: string }>('select now()::text as now')

/** By the database's clock, which says when keys were made. */
export async function databaseNow({ tx }: SystemScope): Promise<string> {
  const [row] = await thisMoment(tx, [])
  return row?.now ?? ''
}

interface Held {
  readonly version: number
  readonly isYounger: boolean
  readonly isLive: boolean
}

/** Newest first, and whether each was made after this moment. */
const heldBy = statement<Held>(`
  select version, created_at >= $2::timestamptz as "isYounger",
    state = 'active' and wrapped is not null as "isLive"
  from guild_keys where guild_id = $1::bigint and purpose = 'data' order by version desc for update`)

const insertKey = statement(`
  insert into guild_keys (guild_id, purpose, version, kek_id, wrapped)
  values ($1::bigint, 'data', $2::integer, $3::text, $4::bytea) on conflict do nothing`)

/**
 * Gives a guild a data key that was made since then, unless it has one: from now on everybody seals with that. Returns
 * its version; undefined for a guild that is being deleted.
 */
export const addDataKey = (
  db: Db,
  guildId: Snowflake,
  since: string,
): Promise<number | undefined> =>
  inSealedGuild(db, guildId, async ({ tx }) => {
    const held = await heldBy(tx, [guildId, since])
    const [newest] = held
    if (!newest || held.some(({ isLive }) => !isLive)) return undefined
    if (newest.isYounger) return newest.version
    const place = { guildId, purpose: 'data', version: newest.version + 1 } as const
    const { kekId, wrapped } = db.keyRing.wrap(place, randomBytes(KEY_BYTES))
    await insertKey(tx, [guildId, place.version, kekId, wrapped])
    return place.version
  })

const dropOlder = statement(`
  delete from guild_keys where guild_id = $1::bigint and purpose = 'data' and version < $2::integer
    and state = 'active' returning version`)

/** Takes away the data keys from before this version. Returns how many. */
export async function dropDataKeys({ tx, guildId }: SealedScope, version: number): Promise<number> {
  return (await dropOlder(tx, [guildId, version])).length
}
