import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { areas } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import type { Area } from '../model/index.ts'

interface BeginAdding {
  readonly guildId: Snowflake
  readonly isManager: boolean
}

/** What the form for a new chore offers; nobody fills it in for nothing. */
export const beginAdding = (
  { db }: Pick<App, 'db'>,
  { guildId, isManager }: BeginAdding,
): Promise<Result<readonly Area[], Refusal<'add.restricted', Record<never, never>>>> =>
  inGuild(db, guildId, async (scope) => {
    const [{ adding }, offered] = await Promise.all([guilds.settings(scope), areas.names(scope)])
    return adding === 'restricted' && !isManager ? refuse('add.restricted', {}) : ok(offered)
  })
