import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { schedule } from '../../core/outbox/schedule.ts'
import { remindAt } from './reminder.ts'

/** In rows. */
export const DUE = 'reminder.due'

interface Appoint {
  readonly occurrence: Parameters<typeof remindAt>[0] & { readonly id: Id }
  readonly correlationId: string | null
  /** When, instead of when the occurrence is due. */
  readonly at?: Temporal.Instant
}

/** Once for each time, however often it is asked for. */
export async function appointReminder(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { occurrence, correlationId, at = remindAt(occurrence) }: Appoint,
) {
  await schedule(scope, {
    id: newId(),
    kind: DUE,
    key: `${occurrence.id} ${at}`,
    subjectId: occurrence.id,
    dueAt: at,
    at: clock.now(),
    correlationId,
  })
}
