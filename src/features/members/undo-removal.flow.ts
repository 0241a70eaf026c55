import type { App } from '../../app.ts'
import { inGuild, joinGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { recalled } from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { returnChores } from '../turns/index.ts'
import { joinMembers } from './join-members.flow.ts'
import { memberRemoved } from './member.events.ts'

export interface UndoRemoval {
  readonly guildId: Snowflake
  readonly eventId: Id
  readonly by: Snowflake
  readonly correlationId: string
}

/** Somebody takes part again, with the chores that were theirs, unless those are somebody else's by now. */
export function undoRemoval(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, eventId, by, correlationId }: UndoRemoval,
): Promise<Result<Snowflake, Refusal<'undo.nothing', Record<never, never>>>> {
  return inGuild(app.db, guildId, async (scope) => {
    const removal = await recalled(scope, memberRemoved, eventId)
    if (!removal) return refuse('undo.nothing', {})
    const { userId, editIds } = removal
    const joined = { ...app, db: joinGuild(app.db, scope) }
    // Chores before the log, as everybody does: in another order two wait for each other.
    const given = await returnChores(scope, app, { editIds, by, correlationId })
    const isBack = await joinMembers(joined, { guildId, userId, by, correlationId })
    // Who joined again by themselves did so without what was theirs.
    return isBack || given.length > 0 ? ok(userId) : refuse('undo.nothing', {})
  })
}
