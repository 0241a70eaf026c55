import type { Tx } from '../db/client.ts'
import { statement } from '../db/compiled.ts'
import type { Snowflake } from '../ids.ts'
import type { Field } from './vault.ts'

/** A column that holds texts of members, and which columns name the `Field` of each, joined by a slash or by this. */
export interface SealedColumn {
  readonly table: string
  readonly column: string
  readonly named: readonly string[]
  readonly joinedBy?: string
  /** What tells a row from the others of its guild, in an order that an index has; null where a guild has one. */
  readonly key: Readonly<Record<string, 'uuid' | 'text' | 'integer' | 'bigint'>> | null
  /** No flow may change it, not even as it stands: only ct_system, which cannot read it. */
  readonly isLog?: boolean
}

export interface SealedRow {
  /** The values of the key, as texts. */
  readonly key: readonly string[]
  /** Of its field. */
  readonly id: string
  readonly sealed: Buffer
}

export const ROWS_MAX = 200

/** As the header of a sealed text says it: see `createVault`. */
export function headerOf(version: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(version)
  return bytes
}

const columnsOf = ({ key }: SealedColumn) => Object.entries(key ?? {})
const asTexts = (names: readonly string[]) =>
  `to_jsonb(array[${names.map((name) => `${name}::text`)}]::text[])::text`

interface Found {
  readonly key: string
  readonly named: string
  readonly sealed: Buffer
}

const others = ({ table, column }: SealedColumn) => `${table}
  where guild_id = $1::bigint and ${column} is not null and substring(${column} from 2 for 4) <> $2::bytea`

/** Of a guild, the next rows that are sealed with another key than the one of this header. */
export function selectOthers(of: SealedColumn) {
  const names = columnsOf(of).map(([name]) => name)
  const places = columnsOf(of).map(([, type], nth) => `$${nth + 3}::${type}`)
  const ask = (later: string) =>
    statement<Found>(`
      select ${asTexts(names)} as key, ${asTexts(of.named)} as named, ${of.column} as sealed
      from ${others(of)} ${later} order by ${['guild_id', ...names]} limit ${ROWS_MAX}`)
  const first = ask('')
  const next = names.length > 0 ? ask(`and (${names}) > (${places})`) : first
  return async (tx: Tx, guildId: Snowflake, header: Buffer, last?: SealedRow) => {
    const found = last
      ? await next(tx, [guildId, header, ...last.key])
      : await first(tx, [guildId, header])
    return found.map(({ key, named, sealed }): SealedRow => {
      const id = (JSON.parse(named) as string[]).join(of.joinedBy ?? '/')
      return { key: JSON.parse(key), id, sealed }
    })
  }
}

/** Whether a guild has a row that is sealed with another key than the one of this header. */
export function hasOthers(of: SealedColumn) {
  const one = statement(`select 1 from ${others(of)} limit 1`)
  return async (tx: Tx, guildId: Snowflake, header: Buffer) =>
    (await one(tx, [guildId, header])).length > 0
}

export const fieldOf = ({ table, column }: SealedColumn, { id }: SealedRow): Field => ({
  table,
  column,
  id,
})

export interface Resealed extends SealedRow {
  readonly fresh: Buffer
}

/** Puts each new text in the place of the old one, unless somebody wrote another there meanwhile. */
export function replaceSealed(of: SealedColumn) {
  const columns = columnsOf(of)
  const shape = [...columns.map(([name, type]) => `${name} ${type}`), 'old text', 'fresh text']
  const same = columns.map(([name]) => `and t.${name} = v.${name}`).join(' ')
  // Who may not read it cannot compare either; what is in the log does not change.
  const unchanged = of.isLog ? '' : `and t.${of.column} = decode(v.old, 'hex')`
  const update = statement(`
    update ${of.table} t set ${of.column} = decode(v.fresh, 'hex')
    from jsonb_to_recordset($2::text::jsonb) v(${shape})
    where t.guild_id = $1::bigint ${same} ${unchanged}`)
  return (tx: Tx, guildId: Snowflake, rows: readonly Resealed[]) => {
    const records = rows.map(({ key, sealed, fresh }) => ({
      ...Object.fromEntries(columns.map(([name], nth) => [name, key[nth]])),
      old: of.isLog ? null : sealed.toString('hex'),
      fresh: fresh.toString('hex'),
    }))
    return update(tx, [guildId, JSON.stringify(records)])
  }
}
