import { randomBytes } from 'node:crypto'
import type { Db } from '../db/client.ts'
import { statement } from '../db/compiled.ts'
import { type GuildScope, inGuild, inSealedGuild } from '../db/scope.ts'
import { hasKeys } from '../erasure/tombstones.ts'
import { AppError } from '../errors.ts'
import type { Snowflake } from '../ids.ts'
import * as guildKeys from './guild-keys.ts'
import { createVault, type Vault } from './vault.ts'

const KEY_BYTES = 32
const ROWS_MAX = 200
const FIRST = '00000000-0000-0000-0000-000000000000'

/** A text by which rows are found, and told apart: `index` is the column of its blind index. Its `Field` is named by the id. */
export interface IndexedColumn {
  readonly table: string
  readonly column: string
  readonly index: string
  /** Which rows may be called as others are; `$` stands for the row. None, unless said. */
  readonly unless?: string
}

interface Found {
  readonly id: string
  readonly sealed: Buffer
  readonly index: Buffer
}

const prepared = ({ table, column, index, unless = 'false' }: IndexedColumn) => ({
  next: statement<Found>(`
    select id::text as id, ${column} as sealed, ${index} as index from ${table}
    where guild_id = $1::bigint and id > $2::uuid order by guild_id, id limit ${ROWS_MAX}`),
  /** Unless somebody gave the row another name meanwhile, or another row has this one. */
  replace: statement<{ readonly id: string }>(`
    update ${table} t set ${index} = decode(v.fresh, 'hex')
    from jsonb_to_recordset($2::text::jsonb) v(id uuid, sealed text, fresh text)
    where t.guild_id = $1::bigint and t.id = v.id and t.${column} = decode(v.sealed, 'hex')
      and (${unless.replaceAll('$', 't')} or not exists (
        select from ${table} o where o.guild_id = $1::bigint and o.id <> t.id
          and o.${index} = decode(v.fresh, 'hex') and not (${unless.replaceAll('$', 'o')})))
    returning t.id::text as id`),
})

interface Reindexed {
  readonly names: number
  /** Rows that keep an index of the old key: another one took the name meanwhile, or no key opens it. */
  readonly left: number
}

/** Gives every row of these columns the index that this vault makes. */
async function reindex(
  { tx, guildId }: GuildScope,
  vault: Vault,
  columns: readonly IndexedColumn[],
): Promise<Reindexed> {
  let [names, left] = [0, 0]
  for (const of of columns) {
    const { next, replace } = prepared(of)
    for (let after = FIRST; ; ) {
      const rows = await next(tx, [guildId, after])
      const wrong = rows.flatMap((row) => wrongOf(vault, of, row))
      const fresh = wrong.filter((row) => row.fresh !== undefined)
      const done = fresh.length > 0 ? await replace(tx, [guildId, JSON.stringify(fresh)]) : []
      names += done.length
      left += wrong.length - done.length
      after = rows.at(-1)?.id ?? after
      if (rows.length < ROWS_MAX) break
    }
  }
  return { names, left }
}

interface Wrong {
  readonly id: string
  readonly sealed: string
  /** Undefined: no key opens the name. */
  readonly fresh?: string
}

/** Nothing where it has the right one already. */
function wrongOf(
  vault: Vault,
  { table, column }: IndexedColumn,
  { id, sealed, index }: Found,
): readonly Wrong[] {
  const row = { id, sealed: sealed.toString('hex') }
  try {
    const fresh = vault.index(table, column, vault.open({ table, column, id }, sealed))
    return fresh.equals(index) ? [] : [{ ...row, fresh: fresh.toString('hex') }]
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault.unreadable') return [row]
    throw error
  }
}

const newest = statement<{ readonly version: number }>(`
  select version from guild_keys where guild_id = $1::bigint and purpose = 'index'
  order by version desc limit 1 for update`)
const insertKey = statement(`
  insert into guild_keys (guild_id, purpose, version, kek_id, wrapped)
  values ($1::bigint, 'index', $2::integer, $3::text, $4::bytea)`)
const dropOlder = statement(`
  delete from guild_keys where guild_id = $1::bigint and purpose = 'index' and version < $2::integer`)

/**
 * A new key for the blind indexes of a guild, in one transaction with every index: whoever begins a transaction after
 * it looks for names with the new one. Who began before may still write an index of the old key: `mendIndexes`, once
 * those have ended. Undefined for a guild that keeps nothing.
 */
export async function renewIndexKey(
  db: Db,
  guildId: Snowflake,
  columns: readonly IndexedColumn[],
): Promise<Reindexed | undefined> {
  if (!(await inSealedGuild(db, guildId, hasKeys))) return undefined
  return inGuild(db, guildId, async (scope) => {
    const { tx } = scope
    const [held] = await newest(tx, [guildId])
    const place = { guildId, purpose: 'index', version: (held?.version ?? 0) + 1 } as const
    const { kekId, wrapped } = db.keyRing.wrap(place, randomBytes(KEY_BYTES))
    await insertKey(tx, [guildId, place.version, kekId, wrapped])
    await dropOlder(tx, [guildId, place.version])
    const keys = guildKeys.unwrap(await guildKeys.select(tx, guildId), db.keyRing)
    return reindex(scope, createVault(guildId, keys, db.cipher), columns)
  })
}

/** What was written meanwhile with the old key. */
export const mendIndexes = (
  db: Db,
  guildId: Snowflake,
  columns: readonly IndexedColumn[],
): Promise<Reindexed> => inGuild(db, guildId, (scope) => reindex(scope, scope.vault, columns))
