import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { request } from '../../core/outbox/outbox.ts'
import { guilds } from '../guilds/index.ts'
import { boardPin } from './board.effects.ts'
import * as boards from './board.repository.ts'
import { requestPost } from './request-post.flow.ts'
import { requestRefresh } from './request-refresh.flow.ts'
import { requestRemoval } from './request-removal.flow.ts'

interface Posted {
  readonly channelId: Snowflake
  readonly messageId: Snowflake
  /** The message whose place it takes. */
  readonly replaces: Snowflake | null
}

/**
 * From now on this message is the board: it is pinned, and the one before it is taken away. What was pressed or
 * changed while it was on its way is drawn on it once it is known. Told of the same message again, it does nothing.
 */
export async function notePosted(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { channelId, messageId, replaces }: Posted,
) {
  const board = await boards.hold(scope)
  if (board?.messageId === messageId) return
  // Nobody wants a board any more, or another one was quicker.
  if (board?.messageId !== replaces) return requestRemoval(scope, app, { channelId, messageId })
  await boards.note(scope, { channelId, messageId, postedAt: app.clock.now() })
  const id = app.newId()
  await request(scope, boardPin({ channelId, messageId }), {
    id,
    at: app.clock.now(),
    key: messageId,
    subjectId: id,
    correlationId: null,
  })
  if (replaces)
    await requestRemoval(scope, app, { channelId: board.channelId, messageId: replaces })
  await requestRefresh(scope, app, { correlationId: null })
  await follow(scope, app, { channelId, messageId })
}

/** Where somebody chose another channel in the meantime. */
async function follow(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { channelId, messageId }: Pick<Posted, 'channelId' | 'messageId'>,
) {
  const { boardChannelId } = await guilds.settings(scope)
  if (!boardChannelId || boardChannelId === channelId) return
  const wanted = { replaces: messageId, cause: boardChannelId, correlationId: null }
  await requestPost(scope, app, wanted)
}
