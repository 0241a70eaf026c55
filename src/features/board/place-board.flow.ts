import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as boards from './board.repository.ts'
import { requestPost } from './request-post.flow.ts'
import { requestRefresh } from './request-refresh.flow.ts'
import { requestRemoval } from './request-removal.flow.ts'

interface Place {
  /** Where the board shall be; null: nowhere. */
  readonly channelId: Snowflake | null
  readonly correlationId: string
  /** Also where it is there already, perhaps far up. */
  readonly anew?: boolean
}

/** Brings the board to where it shall be. Until it is there, it stays where it was. */
export async function placeBoard(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { channelId, correlationId, anew = false }: Place,
) {
  const board = await boards.hold(scope)
  if (channelId === null) return board && takeDown(scope, app, board)
  if (!board) {
    await boards.start(scope, channelId)
    return requestPost(scope, app, { replaces: null, cause: correlationId, correlationId })
  }
  const { messageId } = board
  const isThere = board.channelId === channelId
  // One that is being posted goes to where it shall be then.
  const stays = messageId === null || isThere
  if (stays && !anew) return requestRefresh(scope, app, { correlationId })
  const cause = stays ? correlationId : channelId
  return requestPost(scope, app, { replaces: messageId, cause, correlationId })
}

async function takeDown(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { channelId, messageId }: boards.Board,
) {
  await boards.remove(scope)
  if (messageId) await requestRemoval(scope, app, { channelId, messageId })
}
