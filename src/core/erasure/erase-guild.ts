import type { Db, Tx } from '../db/client.ts'
import { statement } from '../db/compiled.ts'
import { asSystem, inSealedGuild } from '../db/scope.ts'
import type { Snowflake } from '../ids.ts'
import { guildTables } from './guild-tables.ts'
import { shred } from './tombstones.ts'

const ROWS_MAX = 1_000
/** What says that a guild is closing goes last. */
const LAST = ['guild_removals', 'guild_keys']
/** No flow may delete from it: only what clears a closing guild away. */
const LOG = 'event_log'

/** By what tells its rows apart: whoever clears the log away may read no more of it than that. */
const keyOf = (table: string) => (table === LOG ? 'position' : 'ctid')

const someOf = (table: string) =>
  statement(`
    delete from ${table} where guild_id = $1::bigint and ${keyOf(table)} = any (
      array(select ${keyOf(table)} from ${table} where guild_id = $1::bigint limit ${ROWS_MAX}))`)

/**
 * Destroys the keys of a guild, then takes its rows away, some at a time. Returns how many; undefined for a guild that
 * has no keys. Whoever is killed over it begins again where it was.
 */
export async function eraseGuild(db: Db, guildId: Snowflake): Promise<number | undefined> {
  if (!(await inSealedGuild(db, guildId, shred))) return undefined
  const all = await inSealedGuild(db, guildId, ({ tx }) => guildTables(tx))
  const tables = all.filter((table) => !LAST.includes(table) && table !== LOG)
  const asGuild = (work: (tx: Tx) => Promise<number>) =>
    inSealedGuild(db, guildId, ({ tx }) => work(tx))
  const inLog = (work: (tx: Tx) => Promise<number>) => asSystem(db, ({ tx }) => work(tx))

  let rows = await emptied(inLog, LOG, guildId)
  for (const table of tables) rows += await emptied(asGuild, table, guildId)
  // What was still being written when the keys went, and then the keys.
  rows += await emptied(inLog, LOG, guildId)
  const last = await asGuild(async (tx) => {
    let count = 0
    for (const table of [...tables, ...LAST]) count += await counted(someOf(table)(tx, [guildId]))
    return count
  })
  return rows + last
}

type Within = (work: (tx: Tx) => Promise<number>) => Promise<number>

async function emptied(within: Within, table: string, guildId: Snowflake): Promise<number> {
  const some = someOf(table)
  for (let rows = 0; ; ) {
    const count = await within((tx) => counted(some(tx, [guildId])))
    rows += count
    if (count < ROWS_MAX) return rows
  }
}

/** postgres.js gives its rows their number, also where it returns none. */
const counted = async (deleted: Promise<readonly unknown[]>) =>
  Number(((await deleted) as { readonly count?: number }).count ?? 0)
