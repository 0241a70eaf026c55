import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { request } from '../../core/outbox/outbox.ts'
import { dueReminder } from './reminder.effects.ts'
import { WORTH_HOURS } from './reminder.ts'

interface Freed {
  readonly occurrence: Id
  readonly leftId: Snowflake
}

/** The call-out that was for somebody who has left, once more: whoever died over it asks for the same one. */
export async function requestForAnyone(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { occurrence, leftId }: Freed,
) {
  const at = clock.now()
  await request(scope, dueReminder({ occurrenceId: occurrence }), {
    id: newId(),
    at,
    key: `${occurrence} without ${leftId}`,
    subjectId: occurrence,
    correlationId: null,
    expiresAt: at.add({ hours: WORTH_HOURS }),
  })
}
