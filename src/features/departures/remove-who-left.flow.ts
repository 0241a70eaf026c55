import type { WorkerApp } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { lanes } from '../../core/lane.ts'
import { turnHolders } from '../chores/index.ts'
import { noteRoles } from './note-roles.flow.ts'
import { removeMember } from './remove-member.flow.ts'

interface Look {
  readonly guildId: Snowflake
  /** The last one who was asked about. */
  readonly after: Snowflake
  readonly limit: number
  readonly signal: AbortSignal
}

/**
 * Asks Discord about the next of those whose turn something is, or may be: who left takes part no more, and who has
 * other roles has other turns. Returns about whom.
 */
export async function removeWhoLeft(
  app: WorkerApp,
  { guildId, after, limit, signal }: Look,
): Promise<readonly Snowflake[]> {
  const holders = await inGuild(app.db, guildId, (scope) => turnHolders(scope, { after, limit }), {
    readOnly: true,
  })
  for (const userId of holders) {
    const roleIds = await app.discord.rolesOf({ guildId, userId }, { lane: lanes.bulk, signal })
    // Discord is away, or says nothing of this guild: the others are asked about tomorrow too.
    if (roleIds === undefined) break
    if (roleIds) await noteRoles(app, { guildId, userId, roleIds })
    else await removeMember(app, { guildId, userId, by: userId, correlationId: `left ${userId}` })
  }
  return holders
}
