import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { request } from '../../core/outbox/outbox.ts'
import { boardRemoval } from './board.effects.ts'

interface Message {
  readonly channelId: Snowflake
  readonly messageId: Snowflake
}

/** Has a message taken away that is not the guild's board any more. */
export async function requestRemoval(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { channelId, messageId }: Message,
) {
  const id = newId()
  await request(scope, boardRemoval({ channelId, messageId }), {
    id,
    at: clock.now(),
    key: messageId,
    subjectId: id,
    correlationId: null,
  })
}
