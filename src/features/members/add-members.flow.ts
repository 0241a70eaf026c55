import type { App } from '../../app.ts'
import { inGuild, joinGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { joinMembers } from './join-members.flow.ts'

export interface AddMembers {
  readonly guildId: Snowflake
  readonly userIds: readonly Snowflake[]
  readonly by: Snowflake
  readonly correlationId: string
}

/** Lets several take part; returns those who did not before. */
export const addMembers = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, userIds, by, correlationId }: AddMembers,
): Promise<readonly Snowflake[]> =>
  inGuild(app.db, guildId, async (scope) => {
    const joined = { ...app, db: joinGuild(app.db, scope) }
    const added: Snowflake[] = []
    for (const userId of userIds)
      if (await joinMembers(joined, { guildId, userId, by, correlationId })) added.push(userId)
    return added
  })
