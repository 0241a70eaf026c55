import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { areas, chores } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { type Actor, type Area, type ChangeRefusal, changeRefusal } from '../model/index.ts'

interface BeginEditing extends Actor {
  readonly guildId: Snowflake
  readonly choreId: Id
}

interface Editable {
  readonly chore: chores.KeptChore
  readonly areas: readonly Area[]
}

/** A chore as it is now, for who may change it. */
export const beginEditing = (
  { db }: Pick<App, 'db'>,
  { guildId, choreId, by, isManager }: BeginEditing,
): Promise<Result<Editable, ChangeRefusal | Refusal<'chore.notFound', Record<never, never>>>> =>
  inGuild(db, guildId, async (scope) => {
    const [{ adding }, chore, offered] = await Promise.all([
      guilds.settings(scope),
      chores.find(scope, choreId),
      areas.names(scope),
    ])
    if (!chore) return refuse('chore.notFound', {})
    const onlyManagers = adding === 'restricted'
    return changeRefusal(chore, { by, isManager, onlyManagers }) ?? ok({ chore, areas: offered })
  })
