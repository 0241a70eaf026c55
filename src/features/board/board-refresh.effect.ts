import { errorCode } from '../../core/discord-codes.ts'
import { isOvertaken } from '../../core/outbox/outbox.ts'
import { defineEffectHandler } from '../../jobs/effect.ts'
import { editForAll } from '../../jobs/post.ts'
import { closeChannel } from '../guilds/index.ts'
import { myChoresId } from '../lists/index.ts'
import { appointDue } from './appoint-due.flow.ts'
import { markFor } from './board.custom-ids.ts'
import { boardRefresh } from './board.effects.ts'
import * as boards from './board.repository.ts'
import { boardCard } from './board.view.ts'
import { readBoard } from './read-board.flow.ts'
import { refreshIfPressed } from './refresh-if-pressed.flow.ts'
import { requestPost } from './request-post.flow.ts'

/** Deleted by somebody, or too often changed since it was posted: a new one takes its place. */
const LOST: readonly number[] = [errorCode.unknownMessage, errorCode.lateEdits]

/** What is true now, on the message that is the board now. */
export const boardRefreshEffect = defineEffectHandler({
  on: boardRefresh,

  async prepare(scope, { window }, { app }) {
    // Several may have waited for Discord or for a worker: one is enough, and the last one knows everything.
    if (await isOvertaken(scope, boardRefresh, window, app.clock.now())) return undefined
    const [board, content] = await Promise.all([boards.turn(scope), readBoard(scope, app)])
    if (!board?.messageId) return undefined
    const { channelId, messageId, revision } = board
    await refreshIfPressed(scope, app)
    await appointDue(scope, app, content)
    const mark = markFor(messageId)
    const drawing = { revision, mark, myChoresId: myChoresId.encode({ mark }) }
    const components = [boardCard(content.locale, content, drawing)]
    return editForAll({ channelId, messageId, components })
  },

  async gone(scope, { call, code }, app) {
    if (call.to !== 'message' || !LOST.includes(code)) return
    const board = await boards.hold(scope)
    if (board?.messageId !== call.messageId) return
    const cause = `after ${code}`
    await requestPost(scope, app, { replaces: call.messageId, cause, correlationId: null })
  },

  closed: closeChannel,
})
