import type { App } from '../../app.ts'
import { asSystem, inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as absences from './absence.repository.ts'
import * as guilds from './guild.repository.ts'

interface Listed {
  readonly guildIds: readonly Snowflake[]
  readonly names: ReadonlyMap<Snowflake, string>
}

/** How the guilds that are kept are called now. One that cannot be told keeps the name that it had, until tomorrow. */
export async function rememberNames(
  { db, log }: Pick<App, 'db' | 'log'>,
  { guildIds, names }: Listed,
): Promise<void> {
  const known = await asSystem(db, (system) => absences.knownOf(system, guildIds))
  for (const guildId of known) {
    const name = names.get(guildId)
    if (name === undefined) continue
    await inGuild(db, guildId, async (scope) => {
      if ((await guilds.nameOf(scope)) !== name) await guilds.rememberName(scope, name)
    }).catch((error: unknown) => log.warn({ guild: guildId, error }, 'guild could not be named'))
  }
}
