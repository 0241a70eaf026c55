import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as guilds from './guild.repository.ts'
import { isManager, managesServer, type Person } from './permissions.ts'

interface Asking extends Person {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly signal: AbortSignal
}

/** From the signed payload, so it is true now. Asks for the settings only of whom Discord does not know as a manager. */
export async function mayManage(app: Pick<App, 'db'>, at: Asking): Promise<boolean> {
  if (managesServer(at)) return true
  if (at.roles.length === 0) return false
  return inGuild(
    app.db,
    at.guildId,
    async (scope) => isManager(await guilds.settings(scope, at.guildLocale), at),
    { readOnly: true, signal: at.signal },
  )
}
