import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { memberRemoved, members } from '../members/index.ts'
import { leaveChores } from '../turns/index.ts'

export interface RemoveMember {
  readonly guildId: Snowflake
  readonly userId: Snowflake
  readonly by: Snowflake
  readonly correlationId: string
}

export interface MemberRemoved {
  /** By which it can be taken back. */
  readonly eventId: Id
  /** Chores that are for anyone since. */
  readonly freed: readonly string[]
}

/** Somebody takes part no longer: what was theirs is for anyone. */
export function removeMember(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, userId, by, correlationId }: RemoveMember,
): Promise<Result<MemberRemoved, Refusal<'remove.notIn', { userId: Snowflake }>>> {
  return inGuild(app.db, guildId, async (scope) => {
    // Whoever does the same at this moment waits, and finds nothing of theirs any more.
    const { left, gone: tookPart } = await leaveChores(scope, app, {
      userId,
      by,
      correlationId,
      leaving: () => members.remove(scope, userId),
    })
    if (!tookPart && left.length === 0) return refuse('remove.notIn', { userId })
    const eventId = app.newId()
    const event = memberRemoved({
      userId,
      freedIds: left.map(({ id }) => id),
      editIds: left.map(({ editId }) => editId),
    })
    const at = app.clock.now()
    await announce(scope, event, { id: eventId, at, streamId: userId, actorId: by, correlationId })
    return ok({ eventId, freed: left.map(({ name }) => name) })
  })
}
