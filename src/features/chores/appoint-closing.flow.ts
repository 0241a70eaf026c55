import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { schedule } from '../../core/outbox/schedule.ts'
import type { Occurrence } from './occurrence.ts'

/** In rows. */
export const CLOSE = 'occurrence.close'

/** Wherever an occurrence comes to be, opens again or moves: when its time is over, it is asked whether it still is. */
export async function appointClosing(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { id, closesAt }: Pick<Occurrence, 'id' | 'closesAt'>,
  correlationId: string | null,
) {
  if (!closesAt) return
  await schedule(scope, {
    id: newId(),
    kind: CLOSE,
    key: `${id} ${closesAt}`,
    subjectId: id,
    dueAt: closesAt,
    at: clock.now(),
    correlationId,
  })
}
