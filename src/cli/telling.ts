import type { Db } from '../core/db/client.ts'
import { type GuildScope, inGuild } from '../core/db/scope.ts'
import type { Snowflake } from '../core/ids.ts'
import type { KeptTable } from '../core/rebuild/kept-table.ts'
import { logOf, openPayload } from '../core/rebuild/log.ts'

/** Everything that is kept of a guild, opened, for whoever it belongs to. */
export interface Told {
  readonly guild: Snowflake
  readonly tables: Readonly<Record<string, readonly object[]>>
  readonly log: readonly object[]
}

/** Which of it: all, or what is about one person. */
export type Wanted = (row: { readonly [cell: string]: unknown }) => boolean

/** Of one moment, in a database that answers in REPEATABLE READ. */
export const tell = (
  db: Db,
  guildId: Snowflake,
  tables: readonly KeptTable[],
  wanted: Wanted,
): Promise<Told> =>
  inGuild(
    db,
    guildId,
    async (scope) => {
      const told: Record<string, readonly object[]> = {}
      for (const table of tables) told[table.name] = await rowsOf(scope, table, wanted)
      return { guild: guildId, tables: told, log: await eventsOf(scope, wanted) }
    },
    { readOnly: true },
  )

async function rowsOf(scope: GuildScope, table: KeptTable, wanted: Wanted) {
  const found: object[] = []
  for (let after: string | null = null; ; ) {
    const rows = await table.rows(scope, after)
    const told = rows.map(({ key, row }) => ({ ...(key !== '' && { key }), ...row }))
    found.push(...told.filter(wanted))
    const last = rows.at(-1)
    if (!last) return found
    after = last.key
  }
}

async function eventsOf(scope: GuildScope, wanted: Wanted) {
  const found: object[] = []
  for await (const row of logOf(scope)) {
    const { position, type, version, actorId, occurredAt } = row
    const payload = openPayload(scope, row)
    const event = { position, type, version, actorId, occurredAt: occurredAt.toString(), payload }
    if (wanted(event)) found.push(event)
  }
  return found
}
