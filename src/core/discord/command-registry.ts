import type { Temporal } from '../clock.ts'
import type { Db } from '../db/client.ts'
import { statement } from '../db/compiled.ts'
import { asSystem, type SystemScope } from '../db/scope.ts'
import type { Snowflake } from '../ids.ts'

/** A command as Discord knows it; `type` is Discord's number of its kind. */
export interface RegisteredCommand {
  readonly id: Snowflake
  readonly type: number
  readonly name: string
}

const put = statement(`
  insert into command_registry (scope, type, name, id, seen_at)
  select 'global', c.type, c.name, c.id::bigint, $2::timestamptz
  from jsonb_to_recordset($1::text::jsonb) as c (type smallint, name text, id text)
  on conflict (scope, type, name) do update set id = excluded.id, seen_at = excluded.seen_at`)

const forget = statement(
  `delete from command_registry where scope = 'global' and seen_at < $1::timestamptz`,
)

/** Keeps what is registered for all guilds, and forgets what is not any more. */
export async function keepCommands(
  { tx }: SystemScope,
  commands: readonly RegisteredCommand[],
  at: Temporal.Instant,
) {
  await put(tx, [JSON.stringify(commands), at.toString()])
  await forget(tx, [at.toString()])
}

const SLASH = 1

const slashCommands = statement<{ readonly name: string; readonly id: Snowflake }>(
  `select name, id::text as id from command_registry where scope = 'global' and type = ${SLASH}`,
)

/** The ids of the commands that are typed, by their default names. */
export type CommandIds = ReadonlyMap<string, Snowflake>

export const commandIds = ({ tx }: SystemScope): Promise<CommandIds> =>
  slashCommands(tx, []).then((rows) => new Map(rows.map(({ name, id }) => [name, id])))

const REMEMBERED_MS = 3 * 60_000
const PATIENCE_MS = 2_000
const NONE: CommandIds = new Map()

/**
 * The ids as they were known a few minutes ago: nobody waits for them, and without a database the last ones stay, or
 * none.
 */
export function rememberCommandIds(db: Db): () => CommandIds {
  let known = NONE
  let askedAt = Number.NEGATIVE_INFINITY

  async function ask() {
    askedAt = performance.now()
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const found = await asSystem(db, commandIds, { readOnly: true, signal }).catch(() => undefined)
    if (found) known = found
    // Nobody is told that a worker has just learned the first ones.
    if (known.size === 0) askedAt = performance.now() - REMEMBERED_MS + PATIENCE_MS
  }

  return () => {
    if (performance.now() - askedAt > REMEMBERED_MS) void ask()
    return known
  }
}
