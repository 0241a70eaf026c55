import type { Db } from '../db/client.ts'
import { statement } from '../db/compiled.ts'
import { asSystem } from '../db/scope.ts'
import type { Snowflake } from '../ids.ts'

const GUILDS_MAX = 500

/** Known by its keys, and not about to be deleted. */
const after = statement<{ readonly guildId: Snowflake }>(`
  select guild_id as "guildId" from guild_keys where guild_id > $1::bigint and wrapped is not null
  group by guild_id order by guild_id limit ${GUILDS_MAX}`)

/** Every guild that ever kept a text here, some at a time. */
export async function* knownGuilds(db: Db): AsyncGenerator<Snowflake> {
  let last: Snowflake | undefined = '0'
  while (last !== undefined) {
    const from: Snowflake = last
    const rows = await asSystem(db, ({ tx }) => after(tx, [from]), { readOnly: true })
    for (const { guildId } of rows) yield guildId
    last = rows.at(-1)?.guildId
  }
}
