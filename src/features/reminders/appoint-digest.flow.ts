import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { schedule } from '../../core/outbox/schedule.ts'

/** In rows. */
export const DIGEST = 'reminder.digest'

/** Once for each time, however many chores ask for it: what is overdue then, in one message. */
export async function appointDigest(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { at, correlationId }: { readonly at: Temporal.Instant; readonly correlationId: string | null },
) {
  const id = newId()
  await schedule(scope, {
    id,
    kind: DIGEST,
    key: at.toString(),
    subjectId: id,
    dueAt: at,
    at: clock.now(),
    correlationId,
  })
}
