import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import * as removals from '../../core/erasure/removals.ts'
import type { Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import * as absences from './absence.repository.ts'
import { guildLeft } from './guild.events.ts'

/** Whoever comes back within this time finds everything as it was. */
const GRACE_HOURS = 30 * 24

/** Keeps in the guild's log, once, that it is gone, and when its data follows. */
export const rememberLeft = (
  { db, clock, newId }: Pick<App, 'db' | 'clock' | 'newId'>,
  guildId: Snowflake,
): Promise<void> =>
  inGuild(db, guildId, async (scope) => {
    const at = clock.now()
    const firstMissedAt = await absences.told(scope, at)
    if (firstMissedAt === undefined) return
    const dueAt = at.add({ hours: GRACE_HOURS })
    await removals.ask(scope, { reason: 'left', askedAt: at, dueAt })
    const meta = { id: newId(), at, streamId: guildId, actorId: null, correlationId: null }
    await announce(scope, guildLeft({ firstMissedAt }), meta)
  })
