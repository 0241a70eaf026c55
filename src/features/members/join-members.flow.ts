import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import { memberJoined } from './member.events.ts'
import * as members from './member.repository.ts'

export interface JoinMembers {
  readonly guildId: Snowflake
  readonly userId: Snowflake
  /** Somebody else, where a manager adds them. */
  readonly by: Snowflake
  readonly correlationId: string
}

/** Lets somebody take part. False when they do already: then nothing is said about it. */
export const joinMembers = (
  { db, clock, newId }: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, userId, by, correlationId }: JoinMembers,
): Promise<boolean> =>
  inGuild(db, guildId, async (scope) => {
    const at = clock.now()
    if (!(await members.join(scope, userId, at))) return false
    const meta = { id: newId(), at, streamId: userId, actorId: by, correlationId }
    await announce(scope, memberJoined({ userId }), meta)
    return true
  })
