import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Effect } from '../../core/effect.ts'
import type { Id } from '../../core/ids.ts'
import { request } from '../../core/outbox/outbox.ts'
import { guilds } from '../guilds/index.ts'
import { ANSWER_HOURS } from '../model/index.ts'

interface Because {
  readonly eventId: Id
  readonly at: Temporal.Instant
  readonly occurrenceId: Id
}

/** Where the guild has a channel; no longer than it could be answered. */
export async function requestInChannel(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  effect: Effect,
  { eventId, at, occurrenceId }: Because,
) {
  const { channelId } = await guilds.settings(scope)
  if (!channelId) return
  await request(scope, effect, {
    id: newId(),
    at: clock.now(),
    key: eventId,
    subjectId: occurrenceId,
    correlationId: eventId,
    expiresAt: at.add({ hours: ANSWER_HOURS }),
  })
}
