import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { firstIdAt, type Id } from '../../core/ids.ts'
import { schedule } from '../../core/outbox/schedule.ts'

/** In rows. */
export const FOLLOW_CLOCK = 'chores.follow-clock'

interface Following {
  /** Why: whoever did that is who changes the chores. */
  readonly eventId: Id
  /** The last chore that was looked at. */
  readonly after?: Id
}

/** At once: chores that live by another clock than the guild follow it. */
export async function appointFollowing(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { eventId, after = firstIdAt(0) }: Following,
) {
  const at = clock.now()
  await schedule(scope, {
    id: newId(),
    kind: FOLLOW_CLOCK,
    key: `${eventId} ${after}`,
    subjectId: after,
    dueAt: at,
    at,
    correlationId: eventId,
  })
}
