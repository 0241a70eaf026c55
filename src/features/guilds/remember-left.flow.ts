import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import * as absences from './absence.repository.ts'
import { guildLeft } from './guild.events.ts'

/** Keeps in the guild's log, once, that it is gone: what else follows is for whoever reads that. */
export const rememberLeft = (
  { db, clock, newId }: Pick<App, 'db' | 'clock' | 'newId'>,
  guildId: Snowflake,
): Promise<void> =>
  inGuild(db, guildId, async (scope) => {
    const at = clock.now()
    const firstMissedAt = await absences.told(scope, at)
    if (firstMissedAt === undefined) return
    const meta = { id: newId(), at, streamId: guildId, actorId: null, correlationId: null }
    await announce(scope, guildLeft({ firstMissedAt }), meta)
  })
