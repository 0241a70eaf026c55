import type { Tx } from '../db/client.ts'
import { statement } from '../db/compiled.ts'

const named = statement<{ readonly name: string }>(`
  select quote_ident(c.relname) as name from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'guild_id' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  order by 1`)

const references = statement<{ readonly from: string; readonly to: string }>(`
  select distinct quote_ident(f.relname) as from, quote_ident(t.relname) as to
  from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
  where k.contype = 'f' and k.connamespace = 'public'::regnamespace and f.oid <> t.oid`)

/** Every table that keeps something of a guild, whoever made it; first what refers to others. */
export async function guildTables(tx: Tx): Promise<readonly string[]> {
  const names = (await named(tx, [])).map(({ name }) => name)
  const pairs = await references(tx, [])
  const sorted: string[] = []
  while (sorted.length < names.length) {
    const free = names.filter(
      (name) =>
        !sorted.includes(name) &&
        pairs.every(({ from, to }) => to !== name || sorted.includes(from)),
    )
    if (free.length === 0) throw new Error('tables refer to each other in a circle')
    sorted.push(...free)
  }
  return sorted
}
