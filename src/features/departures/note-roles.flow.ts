import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { members } from '../members/index.ts'
import { followRoles } from './follow-roles.flow.ts'

interface NoteRoles {
  readonly guildId: Snowflake
  readonly userId: Snowflake
  /** As Discord says them now. */
  readonly roleIds: readonly Snowflake[]
}

/** What Discord says of the roles of somebody who takes part, with what follows from it. */
export const noteRoles = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, userId, roleIds }: NoteRoles,
) =>
  inGuild(app.db, guildId, async (scope) => {
    if (!(await members.saw(scope, userId, roleIds))) return
    await followRoles(scope, app, { userId, correlationId: `roles ${userId}` })
  })
